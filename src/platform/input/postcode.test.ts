import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outwardOf, parseOutward, parsePostcode } from './index.ts'

const read =
  (parse: (typed: string) => { ok: true; value: string } | { ok: false; why: string }) => (typed: string) => {
    const result = parse(typed)
    return result.ok ? result.value : result.why
  }

describe('a whole postcode', () => {
  test.each([
    ['L8 1XB', 'L8 1XB'],
    ['l81xb', 'L8 1XB'],
    ['l 8 1 x b', 'L8 1XB'],
    ['L8-1XB.', 'L8 1XB'],
    ['“L8 1XB”', 'L8 1XB'],
    ['L٨ ١XB', 'L8 1XB'],
    ['Ｌ８　１ＸＢ', 'L8 1XB'],
    ['l8 lxb', 'L8 1XB'],
    ['18 1XB', 'L8 1XB'],
    ['L8 OAA', 'L8 0AA'],
    ['LI2 3AB', 'L12 3AB'],
    ['L1O 2AB', 'L10 2AB'],
    ['S014 6WB', 'SO14 6WB'],
    ['0X1 1AA', 'OX1 1AA'],
    ['ol1 laa', 'OL1 1AA'],
    ['B33 8TH', 'B33 8TH'],
    ['CR2 6XH', 'CR2 6XH'],
    ['DN55 1PT', 'DN55 1PT'],
    ['W1A 0AX', 'W1A 0AX'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['BS0 1AA', 'BS0 1AA'],
    ['JE2 3AB', 'JE2 3AB'],
    ['im1 1ab', 'IM1 1AB'],
  ])('%j is %j', (typed, expected) => {
    expect(read(parsePostcode)(typed)).toBe(expected)
  })

  test.each([
    ['', 'empty'],
    [' \u200b ', 'empty'],
    ['L8', 'first-half-only'],
    ['L8 1', 'first-half-only'],
    ['ZZ1 1AA', 'unknown-area'],
    ['L08 1XB', 'not-a-postcode'],
    ['L8 1CB', 'not-a-postcode'],
    ['Liverpool', 'not-a-postcode'],
    ['ل٨ ١XB', 'not-a-postcode'],
  ])('%j is refused: %s', (typed, why) => {
    expect(read(parsePostcode)(typed)).toBe(why)
  })
})

test.each([
  ['L8', 'L8'],
  [' l8 ', 'L8'],
  ['L8 1XB', 'L8'],
  ['L8 1', 'L8'],
  ['L8 1x', 'L8'],
  ['L15', 'L15'],
  ['LI5', 'L15'],
  ['l 8', 'L8'],
  ['sw1a', 'SW1A'],
  ['CH41', 'CH41'],
  ['', 'empty'],
  ['Toxteth', 'not-a-postcode'],
  ['QQ8', 'unknown-area'],
])('the first half of %j is %j', (typed, expected) => {
  expect(read(parseOutward)(typed)).toBe(expected)
})

const letters = 'ABDEFGHJLNPQRSTUWXYZ'
const character = (from: string) => fc.constantFrom(...from)
const postcodes = fc
  .tuple(
    fc.constantFrom('L', 'CH', 'WA', 'M', 'SO', 'OL', 'B'),
    fc.integer({ min: 1, max: 99 }),
    character('0123456789'),
  )
  .chain(([area, district, sector]) =>
    fc.tuple(character(letters), character(letters)).map((unit) => `${area}${district} ${sector}${unit.join('')}`),
  )

test('every postcode in its normal form is read as itself, and so is its first half', () => {
  fc.assert(
    fc.property(postcodes, (postcode) => {
      expect(read(parsePostcode)(postcode)).toBe(postcode)
      expect(read(parseOutward)(postcode)).toBe(outwardOf(postcode))
      expect(read(parseOutward)(outwardOf(postcode))).toBe(outwardOf(postcode))
    }),
  )
})

test('case, spaces and signs make no difference', () => {
  const noise = fc.array(fc.constantFrom('', ' ', '-', '.', '\u00a0', '\t'), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(postcodes, noise, (postcode, signs) => {
      const noisy = [...postcode.toLowerCase()].map((one, at) => one + (signs[at] ?? '')).join('')
      expect(read(parsePostcode)(noisy)).toBe(postcode)
    }),
  )
})

test('whatever is typed, what comes out is read as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'LIOSWlio018 -X'), maxLength: 9 }), (typed) => {
      const once = parsePostcode(typed)
      if (once.ok) expect(parsePostcode(once.value)).toEqual(once)
    }),
  )
})
