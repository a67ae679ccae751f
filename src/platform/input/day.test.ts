import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay, parseDayParts, parseYear } from './index.ts'

const read = (result: ReturnType<typeof parseDay>) => (result.ok ? result.value : result.why)

describe('a day typed in one line', () => {
  test.each([
    ['4/3/2025', '2025-03-04'],
    ['04.03.2025', '2025-03-04'],
    ['4-3-2025', '2025-03-04'],
    ['4 – 3 – 2025', '2025-03-04'],
    ['4 3 2025', '2025-03-04'],
    ['4 March 2025', '2025-03-04'],
    ['4th of march, 2025', '2025-03-04'],
    ['Tuesday 4 March 2025', '2025-03-04'],
    ['Tue, the 4th Mar 2025', '2025-03-04'],
    ['4mar2025', '2025-03-04'],
    ['March 4, 2025', '2025-03-04'],
    ['2025-03-04', '2025-03-04'],
    ['2025/3/4', '2025-03-04'],
    ['04032025', '2025-03-04'],
    ['19630421', '1963-04-21'],
    ['٠٤/٠٣/٢٠٢٥', '2025-03-04'],
    ['29/2/2024', '2024-02-29'],
    ['1 sept 1999', '1999-09-01'],
    ['1 august 1999', '1999-08-01'],
    ['', 'empty'],
    ['soon', 'not-a-date'],
    ['March 2025', 'not-a-date'],
    ['4/3', 'not-a-date'],
    ['29/2/2025', 'no-such-day'],
    ['31/4/2025', 'no-such-day'],
    ['0/4/2025', 'no-such-day'],
    ['12/31/2025', 'no-such-month'],
    ['4 Ma 2025', 'no-such-month'],
    ['4/3/25', 'short-year'],
    ['4/3/025', 'not-a-year'],
    ['4/3/1066', 'year-out-of-range'],
  ])('%j is %j', (typed, expected) => {
    expect(read(parseDay(typed))).toBe(expected)
  })

  test.each([
    ['4/3/63', '1963-03-04'],
    ['4/3/26', '2026-03-04'],
    ['4/3/27', '1927-03-04'],
    ['040363', '1963-03-04'],
    ['4 March 1963', '1963-03-04'],
    ['041363', 'no-such-month'],
  ])('%j with years up to 2026 is %j', (typed, expected) => {
    expect(read(parseDay(typed, 2026))).toBe(expected)
  })
})

test.each([
  [' 4 ', '3', '2025', '2025-03-04'],
  ['٤', 'march', '٢٠٢٥', '2025-03-04'],
  ['', '', '', 'empty'],
  ['', '3', '2025', 'missing-day'],
  ['4', ' ', '2025', 'missing-month'],
  ['4', '3', '', 'missing-year'],
  ['4th', '3', '2025', 'no-such-day'],
  ['4', '13', '2025', 'no-such-month'],
])('the boxes %j, %j and %j make %j', (day, month, year, expected) => {
  expect(read(parseDayParts({ day, month, year }))).toBe(expected)
})

test.each([
  ['1963', 1963],
  ["'63", 1963],
  ['26', 2026],
  ['27', 1927],
  ['١٩٦٣', 1963],
  ['', 'empty'],
  ['about 1960', 'not-a-year'],
  ['1866', 'year-out-of-range'],
])('the year %j is %j', (typed, expected) => {
  const year = parseYear(typed, 2026)
  expect(year.ok ? year.value : year.why).toBe(expected)
})

test('a day is the same in every way to write it', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = '', month = '', day = ''] = iso.split('-')
      const spoken = date.toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
      for (const typed of [iso, `${day}/${month}/${year}`, `${Number(day)}.${Number(month)}.${year}`, spoken]) {
        expect(read(parseDay(typed))).toBe(iso)
      }
    }),
  )
})
