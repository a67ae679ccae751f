import { describe, expect, test } from 'vitest'
import { readShared } from '../../../tests/shared-data.ts'
import { outwardOf, parseEmail, parsePhone, parsePostcode } from './index.ts'

type Table<Case> = { cases: Case[] }[]
type Fixtures = {
  phone_email: {
    valid_uk_mobile_phone_numbers: string[]
    valid_international_phone_numbers: string[]
    valid_channel_island_numbers: string[]
    valid_uk_landlines: string[]
    invalid_uk_landlines: string[]
    invalid_uk_mobile_phone_numbers: Record<'TOO_LONG' | 'INVALID_NUMBER' | 'UNKNOWN_CHARACTER', string[]>
    valid_email_addresses: string[]
  }
  postal_address: {
    test_postcode: Table<[address: string, postcode: string | null]>
    test_normalise_postcode: Table<[typed: string, compact: string]>
    test_if_postcode_is_a_real_uk_postcode: Table<[typed: string, isReal: boolean]>
    test_format_postcode_for_printing: Table<[typed: string, printed: string]>
  }
}

const fixtures: Fixtures = JSON.parse(readShared('notify/recipient-validation-fixtures.json'))
const phones = fixtures.phone_email
const addresses = fixtures.postal_address
const casesOf = <Case>(table: Table<Case>) => table.flatMap(({ cases }) => cases)

const kindOf = (typed: string) => {
  const phone = parsePhone(typed)
  return phone.ok ? phone.value.kind : phone.why
}

describe('phone numbers that GOV.UK Notify takes', () => {
  test.each(phones.valid_uk_mobile_phone_numbers)('%j is one mobile', (typed) => {
    expect(parsePhone(typed)).toEqual({
      ok: true,
      value: { e164: '+447723456789', kind: 'mobile', shown: '07723 456789' },
    })
  })
  test.each(phones.valid_international_phone_numbers)('%j is from abroad', (typed) => {
    expect(kindOf(typed)).toBe('abroad')
  })
  test.each(phones.valid_channel_island_numbers)('%j of the Channel Islands is a mobile', (typed) => {
    expect(kindOf(typed)).toBe('mobile')
  })
  test.each(phones.valid_uk_landlines)('%j is a landline', (typed) => {
    expect(kindOf(typed)).toBe('landline')
  })
})

describe('phone numbers that GOV.UK Notify refuses', () => {
  test.each(phones.invalid_uk_landlines)('%j is refused', (typed) => {
    expect(['not-a-number', 'too-short', 'premium-rate']).toContain(kindOf(typed))
  })
  const { TOO_LONG, INVALID_NUMBER, UNKNOWN_CHARACTER } = phones.invalid_uk_mobile_phone_numbers
  test.each(TOO_LONG)('%j is too long', (typed) => {
    expect(kindOf(typed)).toBe('too-long')
  })
  // Notify calls these invalid; that digits are missing is what helps the person who typed them.
  test.each(INVALID_NUMBER)('%j is too short', (typed) => {
    expect(kindOf(typed)).toBe('too-short')
  })
  test.each(UNKNOWN_CHARACTER)('%j holds something that is no digit', (typed) => {
    expect(kindOf(typed)).toBe('unknown-character')
  })
})

test.each(phones.valid_email_addresses)('GOV.UK Notify takes the address %j', (typed) => {
  const local = typed.slice(0, typed.indexOf('@'))
  expect(parseEmail(typed)).toEqual({ ok: true, value: local + typed.slice(local.length).toLowerCase() })
})

describe('postcodes as GOV.UK Notify reads them', () => {
  test.each(casesOf(addresses.test_if_postcode_is_a_real_uk_postcode))('%j is real: %s', (typed, isReal) => {
    expect(parsePostcode(typed).ok).toBe(isReal)
  })
  test.each(casesOf(addresses.test_normalise_postcode))('%j and %j are one postcode', (typed, compact) => {
    expect(parsePostcode(typed)).toEqual(parsePostcode(compact))
    expect(parsePostcode(typed).ok).toBe(true)
  })
  // GIR 0AA, the one postcode that Notify prints but does not call real, is refused here.
  const printed = casesOf(addresses.test_format_postcode_for_printing).filter(([typed]) => typed !== 'GIR0AA')
  test.each(printed)('%j is printed as %j', (typed, expected) => {
    expect(parsePostcode(typed)).toEqual({ ok: true, value: expected })
    expect(expected.startsWith(`${outwardOf(expected)} `)).toBe(true)
  })
  // Whole addresses are not read here, so lines of addresses abroad say nothing about a postcode.
  const atHome = casesOf(addresses.test_postcode).filter(([address]) => !address.includes('Deutschland'))
  test.each(atHome)('the line with a postcode of %j is %j', (address, expected) => {
    const found = address
      .split('\n')
      .map(parsePostcode)
      .find((line) => line.ok)
    expect(found?.value ?? null).toBe(expected)
  })
})
