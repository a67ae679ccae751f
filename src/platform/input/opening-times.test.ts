import { expect, test } from 'vitest'
import { parseOpeningTimes } from './index.ts'

const written = (typed: string) => {
  const read = parseOpeningTimes(typed)
  return read.ok ? read.value.map(({ from, to }) => `${from}-${to}`).join(' ') : read.why
}

test.each([
  ['10 to 4', '10:00-16:00'],
  ['10-4', '10:00-16:00'],
  ['10am - 4pm', '10:00-16:00'],
  ['10 a.m. until 4 p.m.', '10:00-16:00'],
  ['09:00–17:00', '09:00-17:00'],
  ['9.30-12', '09:30-12:00'],
  ['0930 to 1200', '09:30-12:00'],
  ['10am to midday and 1:30-3', '10:00-12:00 13:30-15:00'],
  ['10:00-12:30, 13:30-16:00', '10:00-12:30 13:30-16:00'],
  ['8-8', '08:00-20:00'],
  ['2pm-4', '14:00-16:00'],
  ['12-2', '12:00-14:00'],
  ['12pm to 12:30pm', '12:00-12:30'],
  ['6am-9am', '06:00-09:00'],
  ['  １０ TO ４ ', '10:00-16:00'],
])('opening times are read as people write them: %s', (typed, expected) => {
  expect(written(typed)).toBe(expected)
})

test('the normal form is read as itself', () => {
  for (const normal of ['06:00-07:30', '10:00-12:30, 13:30-16:00', '00:30-23:30']) {
    expect(written(normal)).toBe(normal.replace(', ', ' '))
  }
})

test.each([
  ['open all day', 'not-times'],
  ['10', 'not-times'],
  ['25:00-26:00', 'not-times'],
  ['10:75-12', 'not-times'],
  ['16:00-10:00', 'not-times'],
  ['10pm-2am', 'not-times'],
  ['1-3, 10-12', 'out-of-order'],
  ['10-2, 1-4', 'out-of-order'],
  ['', 'not-times'],
])('what are no times of one day is refused: %s', (typed, why) => {
  expect(written(typed)).toBe(why)
})
