import { describe, expect, test } from 'vitest'
import { daysIn } from '../../platform/clock/index.ts'
import type { OutputCode } from '../definitions.ts'
import { isFixed, quarterOf, quartersOf, wholeProgramme } from '../period/quarter.ts'
import { sanityFlags } from './checks.ts'
import { costOf } from './cost.ts'
import { exact, knownNumber, protect } from './disclosure.ts'
import { uniquePeople, wilson } from './estimate.ts'

/** The eight outputs that the Liverpool programme published, October 2012 to April 2015. */
const published: { code: OutputCode; total: number }[] = [
  { code: 'recruited', total: 679 },
  { code: 'hubs', total: 50 },
  { code: 'advised-health', total: 7737 },
  { code: 'advised-digital', total: 15_853 },
  { code: 'digitally-included', total: 3717 },
  { code: 'community-action', total: 5970 },
  { code: 'plans', total: 9109 },
  { code: 'hypertension', total: 305 },
]
const liverpool = { from: '2012-10-01', to: '2015-04-30' }

describe('small numbers are protected', () => {
  const table = [
    [3, 12, 20],
    [14, 9, 22],
    [8, 2, 7],
    [11, 16, 25],
  ]
  const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0)

  test('rows, with totals rounded on their own', () => {
    const shown = table.map((row) => `${row.map(protect).join(' ')} |${protect(sum(row))}`)
    expect(shown).toEqual(['* 10 20 |35', '15 10 20 |45', '10 * * |15', '10 15 25 |50'])
    const columns = [0, 1, 2].map((column) => protect(sum(table.map((row) => row[column] ?? 0))))
    expect(`${columns.join(' ')} |${protect(sum(table.flat()))}`).toBe('35 40 75 |150')
  })

  test.each([
    [0, 0],
    [1, '*'],
    [7, '*'],
    [8, 10],
    [12, 10],
    [13, 15],
    [1_000_002, 1_000_000],
  ])('%i is shown as %s', (count, shown) => {
    expect(protect(count)).toBe(shown)
    expect(exact(count)).toBe(count)
  })

  test('nothing can be reckoned from a hidden number', () => {
    expect([knownNumber(protect(5)), knownNumber(protect(13))]).toEqual([null, 15])
  })
})

describe('the people behind contacts are estimated', () => {
  test('with the interval of Wilson', () => {
    const found = uniquePeople(15_853, 312, 480)
    expect([found?.estimate, found?.low, found?.high].map((each) => each?.toFixed(1))).toEqual([
      '10304.5',
      '9611.6',
      '10959.6',
    ])
  })

  test.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 2, 0.0945, 0.9055],
    [81, 263, 0.2553, 0.3662],
  ])('%i of %i lies between known bounds', (yes, asked, low, high) => {
    expect(wilson(yes, asked).low).toBeCloseTo(low, 4)
    expect(wilson(yes, asked).high).toBeCloseTo(high, 4)
  })

  test('only where somebody was asked, and never from a share that is none', () => {
    expect(uniquePeople(10, 0, 0)).toBeNull()
    expect(() => wilson(3, 2)).toThrow(RangeError)
    expect(() => wilson(0, 0)).toThrow(RangeError)
  })
})

describe('costs', () => {
  const line = { code: 'all', label: 'All of it', amountPence: 31_000_000, ...liverpool }

  test('of each output are the whole cost over that output', () => {
    const { each, totalPence } = costOf([line], liverpool, published)
    expect(totalPence).toBe(31_000_000)
    expect(each.map(({ each: pence }) => ((pence ?? 0) / 100).toFixed(2))).toEqual([
      '456.55',
      '6200.00',
      '40.07',
      '19.55',
      '83.40',
      '51.93',
      '34.03',
      '1016.39',
    ])
  })

  test('of a line that overlaps in part count by days', () => {
    const june = { code: 'june', label: 'June', amountPence: 3000, from: '2014-06-01', to: '2014-06-30' }
    const before = { code: 'before', label: 'Before', amountPence: 5000, from: '2013-01-01', to: '2013-12-31' }
    const { lines, totalPence } = costOf([june, before], { from: '2014-06-21', to: '2014-09-30' }, [])
    expect(lines).toEqual([{ code: 'june', label: 'June', pence: 1000, byDays: true }])
    expect(totalPence).toBe(1000)
  })

  test('are not reckoned from none, nor from a hidden number', () => {
    const { each } = costOf([line], liverpool, [
      { code: 'hubs', total: 0 },
      { code: 'plans', total: '*' },
    ])
    expect(each.map(({ each: pence }) => pence)).toEqual([null, null])
  })
})

describe('figures are held against each other', () => {
  test('the published ones raise two questions', () => {
    const flags = sanityFlags(published, daysIn(liverpool))
    expect(flags.map((flag) => flag.flag)).toEqual(['few-conversations', 'few-included'])
    const [few, included] = flags
    expect(few && 'aWeek' in few && [few.perVolunteer.toFixed(1), few.aWeek.toFixed(2)]).toEqual(['34.7', '0.26'])
    expect(included && 'share' in included && (included.share * 100).toFixed(1)).toBe('23.4')
  })

  test('good ones raise none, hidden ones cannot', () => {
    const good = published.map(({ code, total }) => ({ code, total: code === 'digitally-included' ? 8000 : total }))
    expect(sanityFlags(good, 7)).toEqual([])
    expect(
      sanityFlags(
        published.map(({ code }) => ({ code, total: '*' as const })),
        900,
      ),
    ).toEqual([])
  })

  test('more included than advised is a question too', () => {
    const odd = published.map(({ code, total }) => ({ code, total: code === 'digitally-included' ? 20_000 : total }))
    expect(sanityFlags(odd, 7).map(({ flag }) => flag)).toEqual(['more-included-than-advised'])
  })
})

describe('periods', () => {
  test('a quarter is three months from January, April, July or October', () => {
    expect(quarterOf('2014-02-28')).toEqual({ from: '2014-01-01', to: '2014-03-31' })
    expect(quarterOf('2012-12-31')).toEqual({ from: '2012-10-01', to: '2012-12-31' })
  })

  test('a programme has its quarters, the last one cut where it ends', () => {
    const quarters = quartersOf(wholeProgramme({ startsOn: '2012-10-01', endsOn: '2015-04-30' }, '2026-01-01'))
    expect(quarters).toHaveLength(11)
    expect(quarters.at(-1)).toEqual({ from: '2015-04-01', to: '2015-04-30' })
    expect(daysIn(liverpool)).toBe(942)
  })

  test('without an end it runs to the end of this quarter', () => {
    const whole = wholeProgramme({ startsOn: '2026-01-15', endsOn: null }, '2026-05-06')
    expect(quartersOf(whole)).toEqual([
      { from: '2026-01-15', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-06-30' },
    ])
  })

  test.each([
    ['2012-10-01', '2012-12-31', true],
    ['2012-10-01', '2015-04-30', true],
    ['2013-01-01', '2013-06-30', true],
    ['2013-01-01', '2013-06-29', false],
    ['2013-01-02', '2013-03-31', false],
    ['2013-04-01', '2013-03-31', false],
  ])('from %s to %s is fixed: %s', (from, to, fixed) => {
    expect(isFixed({ from, to }, quartersOf(liverpool))).toBe(fixed)
  })
})
