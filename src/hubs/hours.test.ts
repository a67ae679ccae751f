import { expect, test } from 'vitest'
import { hubIsOpen, hubOpensWithin, openingsOn } from './index.ts'

const weekdays = { from: '10:00', to: '16:00' }
const hub = {
  openedOn: '2013-01-07',
  closedOn: null,
  hours: {
    monday: [weekdays],
    tuesday: [
      { from: '10:00', to: '12:30' },
      { from: '13:30', to: '19:00' },
    ],
  },
}

test.each([
  ['before it opens on a winter Monday', '2014-01-13T09:59:00Z', false],
  ['as it opens on a winter Monday', '2014-01-13T10:00:00Z', true],
  ['as it opens on a summer Monday, by the clock on the wall', '2014-07-14T09:00:00Z', true],
  ['an hour too early in summer', '2014-07-14T08:59:00Z', false],
  ['at closing time in summer', '2014-07-14T15:00:00Z', false],
  ['on the Monday after the clocks went forward', '2014-03-31T09:00:00Z', true],
  ['on the Monday after the clocks went back', '2014-10-27T09:30:00Z', false],
  ['in the lunch break', '2014-01-14T13:00:00Z', false],
  ['after the lunch break', '2014-01-14T13:30:00Z', true],
  ['on a day that is not in its week', '2014-01-15T11:00:00Z', false],
  ['before it first opened', '2012-12-31T11:00:00Z', false],
])('a hub is open only in its hours: %s', (_name, moment, open) => {
  expect(hubIsOpen(hub, new Date(moment))).toBe(open)
})

test('a hub is closed from the day on which it closed', () => {
  const closed = { ...hub, closedOn: '2014-01-13' }
  expect(openingsOn(closed, '2014-01-07')).toHaveLength(2)
  expect(openingsOn(closed, '2014-01-13')).toEqual([])
  expect(hubIsOpen(closed, new Date('2014-01-13T11:00:00Z'))).toBe(false)
})

test.each([
  ['2014-01-15', 1, false],
  ['2014-01-15', 5, false],
  ['2014-01-15', 6, true],
])('whether it opens from %s within %d days', (day, days, opens) => {
  expect(hubOpensWithin(hub, day, days)).toBe(opens)
})
