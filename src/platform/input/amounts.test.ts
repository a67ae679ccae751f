import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCount, parseDifference, parseMoney, westernDigits } from './index.ts'

type Amount = ReturnType<typeof parseCount> | ReturnType<typeof parseMoney>
const read = (result: Amount) => (result.ok ? result.value : result.why)

test.each([
  ['0', 0],
  [' 12 ', 12],
  ['007', 7],
  ['1,234', 1234],
  ['1 234 567', 1_234_567],
  ['1\u202f234', 1234],
  ["1'234", 1234],
  ['1,00,000', 100_000],
  ['١٢٣', 123],
  ['١٬٢٣٤', 1234],
  ['۱۲۳', 123],
  ['১২৩', 123],
  ['１２３', 123],
  ['', 'empty'],
  ['-3', 'negative'],
  ['−3', 'negative'],
  ['1.5', 'not-whole'],
  ['1.234', 'not-whole'],
  ['1,23', 'not-a-number'],
  ['1,234 567', 'not-a-number'],
  ['12 34', 'not-a-number'],
  ['about 20', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['9999999999', 'too-big'],
])('the count %j is %j', (typed, expected) => {
  expect(read(parseCount(typed))).toBe(expected)
})

test.each([
  ['12', 12],
  ['+12', 12],
  ['-3', -3],
  ['−1,234', -1234],
  [' – 3 ', -3],
  ['-٣', -3],
  ['-0', 0],
  ['', 'empty'],
  ['-', 'not-a-number'],
  ['--3', 'not-a-number'],
  ['3-', 'not-a-number'],
  ['-1.5', 'not-whole'],
])('the difference %j is %j', (typed, expected) => {
  expect(read(parseDifference(typed))).toBe(expected)
})

test.each([
  ['£1,234.50', 123_450],
  ['1234.5', 123_450],
  ['£ 12', 1200],
  ['12 pounds', 1200],
  ['GBP 12.00', 1200],
  ['.50', 50],
  ['12.', 1200],
  ['50p', 50],
  ['£120 000', 12_000_000],
  ['١٢٫٥٠', 1250],
  ['0', 0],
  ['', 'empty'],
  ['£', 'not-money'],
  ['£50p', 'not-money'],
  ['-£3', 'negative'],
  ['£-3', 'negative'],
  ['€12', 'other-currency'],
  ['12 euros', 'other-currency'],
  ['$5', 'other-currency'],
  ['1.234', 'too-precise'],
  ['1,50', 'not-money'],
  ['1.2.3', 'not-money'],
  ['£1.2k', 'not-money'],
  ['£9,999,999,999', 'too-big'],
])('the amount %j is %j pence', (typed, expected) => {
  expect(read(parseMoney(typed))).toBe(expected)
})

test('a whole number is read as itself however its thousands are parted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(',', ' ', "'", '\u066c'), (count, sign) => {
      const parted = count.toLocaleString('en-GB').replaceAll(',', sign)
      expect(read(parseCount(String(count)))).toBe(count)
      expect(read(parseCount(parted))).toBe(count)
      expect(read(parseMoney(parted))).toBe(count * 100 > 100_000_000_000 ? 'too-big' : count * 100)
    }),
  )
})

test('pence written as pounds and pence are read as themselves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (pence) => {
      const [pounds, rest] = [Math.trunc(pence / 100), String(pence % 100).padStart(2, '0')]
      expect(read(parseMoney(`£${pounds}.${rest}`))).toBe(pence)
    }),
  )
})

test('digits of every script say the number that they say', () => {
  const scripts = [
    'en-u-nu-arab',
    'en-u-nu-arabext',
    'en-u-nu-beng',
    'en-u-nu-deva',
    'en-u-nu-thai',
    'en-u-nu-mathsanb',
  ]
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(...scripts), (count, script) => {
      expect(westernDigits(new Intl.NumberFormat(script, { useGrouping: false }).format(count))).toBe(String(count))
    }),
  )
})
