import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockingKeys, type Comparable, defaultAssumptions, likelihood, likelyDuplicates, scorePair } from './index.ts'

const nobody: Comparable = { name: 'Mary Jones', birthYear: null, postcode: null, phone: null, email: null }
const mary: Comparable = {
  ...nobody,
  birthYear: 1958,
  postcode: 'L8 1XB',
  phone: '+447700900123',
  email: 'mary@example.org',
}

const called = (a: Comparable, b: Comparable) => likelihood(scorePair(a, b))
const shareKey = (a: Comparable, b: Comparable) => blockingKeys(a).some((key) => blockingKeys(b).includes(key))

type Other = Partial<Comparable>

describe('whether two records are one person', () => {
  const { name, birthYear, postcode, phone } = mary
  test.each<[says: string, a: Other, b: Other, expected: string | null]>([
    ['the same name and phone', { name, phone }, { name, phone }, 'likely'],
    ['the same name, born in the same year', { name, birthYear }, { name, birthYear }, 'likely'],
    ['the same name, born a year apart', { name, birthYear }, { name, birthYear: 1959 }, 'possible'],
    ['the same name, born 20 years apart', { name, birthYear }, { name, birthYear: 1978 }, null],
    ['the same name and home', { name, postcode }, { name, postcode }, 'likely'],
    ['the same name and first half of the postcode', { name, postcode }, { name, postcode: 'L8' }, 'possible'],
    ['the same name, and nothing else known', { name }, { name }, 'possible'],
    ['the same name, in another part of town', { name, postcode }, { name, postcode: 'L25 3AA' }, null],
    [
      'the same name, and the same first half is all we know',
      { name, postcode: 'L8' },
      { name, postcode: 'L8' },
      'possible',
    ],
    ['a nickname and the same phone', { name: 'Liz Jones', phone }, { name: 'Elizabeth Jones', phone }, 'likely'],
    ['a misspelt name, same year and home', mary, { ...mary, name: 'Marie Jonse', phone: null, email: null }, 'likely'],
    ['a new family name, all else the same', mary, { ...mary, name: 'Mary Gray' }, 'likely'],
    ['a first name only and the same phone', { name: 'Mary', phone }, { name, phone }, 'possible'],
    ['a first name only', { name: 'Mary' }, { name }, null],
    [
      'husband and wife with one phone and home',
      { ...mary, email: null },
      { ...mary, name: 'John Jones', email: null },
      'possible',
    ],
    [
      'mother and daughter with one phone',
      { name, phone, birthYear },
      { name: 'Susan Jones', phone, birthYear: 1985 },
      null,
    ],
    ['two strangers', { name, birthYear }, { name: 'Abdul Rahman', birthYear: 1990 }, null],
  ])('%s', (_says, a, b, expected) => {
    expect(called({ ...nobody, ...a }, { ...nobody, ...b })).toBe(expected)
  })
})

test('a weight is the sum of log2(m/u) over the fields that both records have', () => {
  const { weight, probability, parts } = scorePair(mary, { ...nobody, birthYear: 1958 })
  expect(parts.map(({ field, level }) => `${field} ${level}`)).toEqual(['name same', 'birthYear same'])
  expect(weight).toBeCloseTo(Math.log2(0.72 / 0.0001) + Math.log2(0.93 / 0.014), 10)
  const odds = ((0.72 / 0.0001) * (0.93 / 0.014) * 0.00002) / (1 - 0.00002)
  expect(probability).toBeCloseTo(odds / (1 + odds), 10)
})

test('the levels of each scale are all the ways there are: their chances add up to one', () => {
  const sum = (levels: object, wanted: (level: string) => boolean, of: 'm' | 'u') =>
    Object.entries(levels).reduce((total, [level, chances]) => total + (wanted(level) ? chances[of] : 0), 0)
  const { name, birthYear, postcode, phone, email } = defaultAssumptions
  for (const of of ['m', 'u'] satisfies ('m' | 'u')[]) {
    for (const scale of [name, birthYear, postcode, phone, email]) {
      expect(sum(scale, (level) => !/^(one-word|halves)/.test(level), of)).toBeCloseTo(1, 10)
    }
    expect(sum(name, (level) => level.startsWith('one-word'), of)).toBeCloseTo(1, 10)
    expect(sum(postcode, (level) => level.startsWith('halves'), of)).toBeCloseTo(1, 10)
  }
})

test('duplicates come with the most probable first, and strangers not at all', () => {
  const byPhone = { ...nobody, id: 'phone', name: 'Mary Gray', phone: mary.phone }
  const same = { ...mary, id: 'same' }
  const stranger = { ...nobody, id: 'stranger', name: 'Abdul Rahman' }
  const found = likelyDuplicates(mary, [stranger, byPhone, same])
  expect(found.map(({ candidate, likelihood }) => [candidate.id, likelihood])).toEqual([
    ['same', 'likely'],
    ['phone', 'possible'],
  ])
})

const firstNames = fc.constantFrom('Mary', 'Liz', 'Elizabeth', 'Mohammed', 'Ольга', 'Siobhán', 'Al', '小龍')
const lastNames = fc.constantFrom('Jones', 'O’Neill', 'Rahman', 'Ким', 'Fairclough', '李')
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const people: fc.Arbitrary<Comparable> = fc.record({
  name: fc.tuple(firstNames, lastNames).map((parts) => parts.join(' ')),
  birthYear: orNull(fc.integer({ min: 1930, max: 2005 })),
  postcode: orNull(fc.constantFrom('L8 1XB', 'L8 2XB', 'L8', 'L25')),
  phone: orNull(fc.constantFrom('+447700900123', '+441514960123')),
  email: orNull(fc.constantFrom('a@example.org', 'B@example.org')),
})

test('a score is the same both ways and the probability is between 0 and 1', () => {
  fc.assert(
    fc.property(people, people, (a, b) => {
      const [there, back] = [scorePair(a, b), scorePair(b, a)]
      expect(back).toEqual(there)
      expect(there.probability).toBeGreaterThan(0)
      expect(there.probability).toBeLessThan(1)
    }),
  )
})

test('nobody who would be called a likely duplicate is missed by the keys', () => {
  fc.assert(
    fc.property(people, people, (a, b) => {
      if (called(a, b) === 'likely') expect(shareKey(a, b)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test.each<[says: string, other: Other]>([
  ['a title and no birth year', { name: 'Mrs Mary Jones', birthYear: null }],
  ['the parts the other way round', { name: 'JONES Mary' }],
  ['a name misspelt but sounding the same', { name: 'Mari Joans' }],
  ['another family name, born a year apart', { name: 'Mary Gray', birthYear: 1957 }],
  ['another first name, born the year after', { name: 'Polly Jones', birthYear: 1959 }],
])('a record is looked for under a key of one with %s', (_says, other) => {
  const known = { ...nobody, birthYear: 1958 }
  expect(shareKey(known, { ...known, ...other })).toBe(true)
})

test('a nickname is looked for under its formal name', () => {
  expect(shareKey({ ...nobody, name: 'Liz Jones' }, { ...nobody, name: 'Elizabeth Jones' })).toBe(true)
})

test('the order of the parts of a name makes no difference to its keys', () => {
  expect(blockingKeys({ ...nobody, name: 'Jones Mary' })).toEqual(blockingKeys(nobody))
})

test('an e-mail address is one key, however it is capitalised', () => {
  const typed = { ...nobody, name: 'Abdul Rahman', email: 'Mary@Example.org' }
  expect(shareKey(mary, typed)).toBe(true)
})

test('people with nothing in common share no key, and a first half of a postcode is no key', () => {
  expect(shareKey({ ...nobody, postcode: 'L8' }, { ...nobody, name: 'Abdul Rahman', postcode: 'L8' })).toBe(false)
})
