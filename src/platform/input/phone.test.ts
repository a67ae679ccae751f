import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePhone } from './index.ts'

const read = (typed: string) => {
  const phone = parsePhone(typed)
  return phone.ok ? [phone.value.e164, phone.value.kind, phone.value.shown] : phone.why
}

describe('a phone number as people type it', () => {
  test.each([
    ['0151 496 0123', '+441514960123', 'landline', '0151 496 0123'],
    ['(0151) 496-0123', '+441514960123', 'landline', '0151 496 0123'],
    ['0151/496.0123', '+441514960123', 'landline', '0151 496 0123'],
    ['1514960123', '+441514960123', 'landline', '0151 496 0123'],
    ['٠١٥١ ٤٩٦ ٠١٢٣', '+441514960123', 'landline', '0151 496 0123'],
    ['0300 123 4567', '+443001234567', 'landline', '0300 123 4567'],
    ['07700 900123', '+447700900123', 'mobile', '07700 900123'],
    ['7700900123', '+447700900123', 'mobile', '07700 900123'],
    ['tel:+447700900123', '+447700900123', 'mobile', '07700 900123'],
    ['0+447700900100', '+447700900100', 'mobile', '07700 900100'],
    ['000007700900100', '+447700900100', 'mobile', '07700 900100'],
    ['+07700900100', '+447700900100', 'mobile', '07700 900100'],
    ['0+44(0)7700900100', '+447700900100', 'mobile', '07700 900100'],
    ['07624 312345', '+447624312345', 'mobile', '07624 312345'],
    ['01624 612345', '+441624612345', 'landline', '01624 612345'],
    ['01534 440000', '+441534440000', 'landline', '01534 440000'],
    ['070 1234 5678', '+447012345678', 'landline', '070 1234 5678'],
    ['+353 85 123 4567', '+353851234567', 'abroad', '+353 85 123 4567'],
    ['00 48 512 345 678', '+48512345678', 'abroad', '+48 512 345 678'],
    ['+39 06 1234 5678', '+390612345678', 'abroad', '+39 06 1234 5678'],
  ])('%j is %s, %s, shown as %s', (typed, ...expected) => {
    expect(read(typed)).toEqual(expected)
  })

  test.each([
    ['', 'empty'],
    ['()', 'empty'],
    ['ask my daughter', 'unknown-character'],
    ['0151 496 0123 ext 4', 'unknown-character'],
    ['4960123', 'too-short'],
    ['999', 'too-short'],
    ['0151 496 012', 'too-short'],
    ['015149601234', 'too-long'],
    ['07700 9001234', 'too-long'],
    ['77009001234', 'too-long'],
    ['+4477', 'too-short'],
    ['+33 1 22', 'too-short'],
    ['+33 1 22 33 44 55 66 77', 'too-long'],
    ['0909 879 0123', 'premium-rate'],
    ['0600 000 0000', 'not-a-number'],
  ])('%j is refused: %s', (typed, why) => {
    expect(read(typed)).toBe(why)
  })
})

const drama = fc.integer({ min: 0, max: 999 }).map((last) => `+447700900${String(last).padStart(3, '0')}`)
const landlines = fc.integer({ min: 2_000_000, max: 7_999_999 }).map((local) => `+44151${local}`)

test('the normal form and the shown form of a number are read as that number', () => {
  fc.assert(
    fc.property(fc.oneof(drama, landlines), (number) => {
      const once = parsePhone(number)
      expect(once.ok && once.value.e164).toBe(number)
      if (once.ok) expect(parsePhone(once.value.shown)).toEqual(once)
    }),
  )
})

test('whatever digits are typed, what comes out is read as itself', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789+ ()-'), maxLength: 18 })
  fc.assert(
    fc.property(digits, (typed) => {
      const once = parsePhone(typed)
      if (once.ok) expect(parsePhone(once.value.e164)).toEqual(once)
    }),
    { numRuns: 2000 },
  )
})
