import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter } from '../../platform/clock/index.ts'
import { penceWithin } from './within.ts'
import { financialYears, spreadOver } from './years.ts'

const year = { from: '2014-04-01', to: '2015-03-31', amountPence: 36_500 }

test.each([
  ['all of it', '2014-04-01', '2015-03-31', 36_500],
  ['more than all of it', '2010-01-01', '2020-01-01', 36_500],
  ['a day', '2014-04-01', '2014-04-01', 100],
  ['its last day', '2015-03-31', '2015-04-30', 100],
  ['days before it', '2014-03-01', '2014-03-31', 0],
  ['days after it', '2015-04-01', '2015-04-30', 0],
])('of a line falls into a period: %s', (_name, from, to, pence) => {
  expect(penceWithin(year, { from, to })).toBe(pence)
})

test('periods that follow each other add up to the line, to the penny, however odd and however large', () => {
  const days = fc.integer({ min: 1, max: 1500 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000_000 }),
      days,
      fc.array(days, { maxLength: 6 }),
      (pence, n, cuts) => {
        const line = { amountPence: pence, from: '2012-10-01', to: daysAfter('2012-10-01', n - 1) }
        const ends = [...new Set(cuts.filter((cut) => cut < n))].toSorted((a, b) => a - b)
        const starts = [0, ...ends]
        const parts = starts.map((start, at) =>
          penceWithin(line, { from: daysAfter(line.from, start), to: daysAfter(line.from, (ends[at] ?? n) - 1) }),
        )
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(pence)
      },
    ),
  )
})

test('the years are those from April to March that the lines reach into', () => {
  const lines = [
    { from: '2012-10-01', to: '2014-03-31', amountPence: 100_001 },
    { from: '2013-05-01', to: '2014-04-30', amountPence: 999 },
  ]
  const years = financialYears(lines)
  expect(years).toEqual([
    { from: '2012-10-01', to: '2013-03-31' },
    { from: '2013-04-01', to: '2014-03-31' },
    { from: '2014-04-01', to: '2014-04-30' },
  ])
  const sums = spreadOver(lines, years).map((spread) => spread.years.reduce((all, each) => all + each, 0))
  expect(sums).toEqual([100_001, 999])
  expect(financialYears([])).toEqual([])
})
