import { expect, test } from 'vitest'
import { momentAt, wallClock, weekdayOf } from './index.ts'

test.each([
  ['a winter morning', '2014-01-15', '10:00', '2014-01-15T10:00:00Z'],
  ['a summer morning', '2014-07-15', '10:00', '2014-07-15T09:00:00Z'],
  ['just after the clock goes forward', '2013-03-31', '02:30', '2013-03-31T01:30:00Z'],
  ['a time that the clock leaves out', '2013-03-31', '01:30', '2013-03-31T01:30:00Z'],
  ['the hour that comes twice', '2013-10-27', '01:30', '2013-10-27T00:30:00Z'],
  ['just after the clock goes back', '2013-10-27', '02:00', '2013-10-27T02:00:00Z'],
  ['midnight in summer', '2014-07-15', '00:00', '2014-07-14T23:00:00Z'],
])('a time on the wall is one moment: %s', (_name, day, time, moment) => {
  expect(momentAt(day, time).toISOString()).toBe(new Date(moment).toISOString())
})

test('the wall clock of a moment follows summer time', () => {
  expect(wallClock(new Date('2014-07-14T23:05:00Z'))).toEqual({ day: '2014-07-15', time: '00:05' })
  expect(wallClock(new Date('2014-01-14T23:05:00Z'))).toEqual({ day: '2014-01-14', time: '23:05' })
})

test('a calendar day has its day of the week', () => {
  expect(weekdayOf('2014-03-04')).toBe('tuesday')
  expect(weekdayOf('2014-03-09')).toBe('sunday')
})
