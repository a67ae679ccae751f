import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestName, parseName } from './index.ts'

const read = (typed: string) => {
  const name = parseName(typed)
  return name.ok ? name.value : name.why
}

describe('a name is kept as its owner writes it', () => {
  test.each([
    "Siobhán O'Neill",
    'Nguyễn Thị Ánh Nguyệt',
    'محمد بن سلمان',
    'نیلوفر شه\u200cپری',
    'श्रीमती लक्ष्मी',
    'क्\u200dष',
    '李小龍',
    'Ольга Соколова-Ким',
    'Ng',
    'O',
    'X Æ A-12',
    'ʻIolani',
    'Jean-Luc d’Arc',
    '𠮷田',
    'ꮳꮃꭹ',
    'a'.repeat(200),
    'ب'.repeat(200),
    '𐑖'.repeat(200),
  ])('%s', (name) => {
    expect(read(name)).toBe(name)
  })
})

test.each([
  ['  Ann \t  Lee\r\n', 'Ann Lee'],
  ['Zoe\u0308', 'Zoë'],
  ['Ann\u202eeeL\u202c', 'AnneeL'],
  ['\u2067Ann\u2069', 'Ann'],
  ['\ufeffAnn\u200b', 'Ann'],
  ['Ann\u0000\u0007Lee', 'Ann Lee'],
  ['Ann\ud800', 'Ann'],
  ['\u200dAnn \u200cLee', 'Ann Lee'],
  ['Ann\u{E0041}', 'Ann'],
  ['', 'empty'],
  ['\u202e', 'empty'],
  ['???', 'no-letters'],
  ['x'.repeat(longestName + 1), 'too-long'],
])('%j becomes %j', (typed, expected) => {
  expect(read(typed)).toBe(expected)
})

test('whatever is typed, what comes out is read as itself and is in NFC', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const once = parseName(typed)
      if (!once.ok) return
      expect(parseName(once.value)).toEqual(once)
      expect(once.value.normalize('NFC')).toBe(once.value)
      expect(once.value.isWellFormed()).toBe(true)
      expect(once.value).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
    }),
    { numRuns: 2000 },
  )
})
