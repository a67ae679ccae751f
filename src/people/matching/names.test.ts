import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameLikeness } from './name-likeness.ts'
import { nameParts } from './name-parts.ts'
import { formalNames } from './nicknames.ts'
import { soundex } from './soundex.ts'

test.each([
  ['Mrs Siobhán O’Neill-Gray', ['siobhan', 'oneill', 'gray']],
  ['ŁUKASZ Żółć', ['lukasz', 'zolc']],
  ['Straße ÆØ', ['strasse', 'aeo']],
  ['Dr', ['dr']],
  ['J. R. Smith', ['j', 'r', 'smith']],
  ['مُحَمَّد', ['محمد']],
  ['लक्ष्मी', ['लक्ष्मी']],
  ['Γιώργος', ['γιωργοσ']],
  ['李小龍', ['李小龍']],
])('%j is compared as %j', (name, parts) => {
  expect(nameParts(name)).toEqual(parts)
})

test.each([
  ['Mary Jones', 'mary jones', 'same'],
  ['Mary Jones', 'Jones, Mary', 'same'],
  ['Mary Ann Jones', 'Mary Jones', 'same'],
  ['Zoë Núñez', 'Zoe Nunez', 'same'],
  ['Liz Jones', 'Elizabeth Jones', 'close'],
  ['J Smith', 'John Smith', 'close'],
  ['Steven Fairclough', 'Stephen Fairclouh', 'close'],
  ['Mohammed Ali', 'Muhammad Aly', 'similar'],
  ['Ann Smith', 'Ann Jones', 'first-name-only'],
  ['Mary Jones', 'John Jones', 'different'],
  ['Ольга Ким', 'Olga Kim', 'different'],
  ['Mary', 'Mary Jones', 'one-word-same'],
  ['Marie', 'Maria Jones', 'one-word-close'],
  ['Mary', 'John', 'one-word-different'],
])('%j and %j are %s', (a, b, expected) => {
  expect(nameLikeness(a, b)).toBe(expected)
})

test('two names are as alike one way as the other', () => {
  const name = fc
    .array(fc.constantFrom('ann', 'anne', 'lee', 'liz', 'beth', 'elizabeth', 'j', 'jon', 'john'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(nameLikeness(a, b)).toBe(nameLikeness(b, a))
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ['robert', 'R163'],
  ['rupert', 'R163'],
  ['rubin', 'R150'],
  ['ashcraft', 'A261'],
  ['ashcroft', 'A261'],
  ['tymczak', 'T522'],
  ['pfister', 'P236'],
  ['honeyman', 'H555'],
  ['lee', 'L000'],
  ['gutierrez', 'G362'],
  ['jackson', 'J250'],
])('%s sounds like %s', (word, code) => {
  expect(soundex(word)).toBe(code)
})

test('a nickname leads to every formal name it may stand for', () => {
  expect(formalNames('alex')).toEqual(['alexander', 'alexandra'])
  expect(formalNames('alexander')).toEqual(['alexander'])
  expect(formalNames('ngozi')).toEqual(['ngozi'])
})
