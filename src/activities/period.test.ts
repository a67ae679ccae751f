import { expect, test } from 'vitest'
import { spanOf } from './period.ts'

test.each([
  ['today', '2014-01-15', '2014-01-15T00:00Z', '2014-01-16T00:00Z'],
  ['tomorrow', '2014-01-15', '2014-01-16T00:00Z', '2014-01-17T00:00Z'],
  ['weekend', '2014-01-15', '2014-01-18T00:00Z', '2014-01-20T00:00Z'],
  ['weekend', '2014-01-18', '2014-01-18T00:00Z', '2014-01-20T00:00Z'],
  ['weekend', '2014-01-19', '2014-01-19T00:00Z', '2014-01-20T00:00Z'],
  ['week', '2014-01-15', '2014-01-15T00:00Z', '2014-01-22T00:00Z'],
  ['today', '2014-07-15', '2014-07-14T23:00Z', '2014-07-15T23:00Z'],
  ['today', '2014-03-30', '2014-03-30T00:00Z', '2014-03-30T23:00Z'],
] as const)('%s, seen on %s, begins and ends by the clock on the wall', (period, today, from, until) => {
  expect(spanOf(period, today)).toEqual({ from: new Date(from), until: new Date(until) })
})
