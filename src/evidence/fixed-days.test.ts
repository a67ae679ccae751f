import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { plansOn, tell } from '../../tests/evidence/site.ts'
import { movableClock } from '../../tests/kit/clock.ts'
import type { Seen } from '../../tests/kit/seen.ts'
import { testSite } from '../../tests/kit/site.ts'
import type { Role } from '../programme/index.ts'
import { boundsFor, nearestDay } from './period/bounds.ts'

const time = movableClock('2012-11-15T10:00:00Z')
const site = await testSite({ clock: time.clock })

const opens = (role: Role) => async (path: string) => (await site.as(role)).open(path)
const [coordinator, commissioner, partner] = [opens('coordinator'), opens('commissioner'), opens('partner-manager')]

/** The number of plans on a page, as it is shown. */
const plansOnPage = ({ main }: Seen) => /Supported to produce a wellbeing plan ([\d*]+) /.exec(main)?.[1]

describe('those who see protected numbers look at the ends of quarters alone', () => {
  test('in the first quarter there is nothing for them yet, and the page says from when on', async () => {
    await tell(site, ...plansOn('2012-11-05', 42))
    for (const outside of [commissioner, partner]) {
      const page = await outside('/outputs')
      expect(plansOnPage(page)).toBe('0')
      expect(page.main).toContain('The first ones will be here after 31 December 2012.')
      expect(page.main).not.toContain('Look back')
    }
    expect(plansOnPage(await coordinator('/outputs'))).toBe('42')
  })

  test('what is told later changes nothing for them before the next quarter has ended', async () => {
    time.pass({ days: 50 })
    expect(plansOnPage(await commissioner('/outputs'))).toBe('40')
    await tell(site, ...plansOn('2012-12-30', 1))
    time.pass({ days: 1 })
    // 43 would be shown as 45: seen today and not yesterday, it would tell who that one is.
    expect(plansOnPage(await commissioner('/outputs'))).toBe('40')
    expect(plansOnPage(await coordinator('/outputs'))).toBe('43')
    time.pass({ days: 90 })
    expect(plansOnPage(await commissioner('/outputs?from=2012-10-01&to=2012-12-31'))).toBe('45')
  })

  test('the form offers just these days, and each leads to what was known then', async () => {
    const page = await commissioner('/outputs')
    expect(page.html.match(/<option value="[^"]*"/g)).toEqual([
      '<option value="2013-03-31"',
      '<option value="2012-12-31"',
    ])
    expect(page.valuesOf('as-at')).toEqual(['2013-03-31'])
    const then = await commissioner('/outputs?from=2012-10-01&to=2012-12-31&as-at=2012-12-31')
    expect([then.status, plansOnPage(then)]).toEqual([200, '40'])
  })

  test.each([
    ['2013-01-04', '31 December 2012', '40'],
    ['2013-03-01', '31 March 2013', '45'],
    ['2010-01-01', '31 December 2012', '40'],
    ['2013-04-05', '31 March 2013', '45'],
    ['2030-01-01', '31 March 2013', '45'],
  ])('asked for %s, the page says why not and shows the nearest: %s', async (day, nearest, plans) => {
    const asked = `?from=2012-10-01&to=2012-12-31&as-at=${day}`
    for (const path of ['/outputs', '/outputs/plans']) {
      const page = await commissioner(`${path}${asked}`)
      expect([page.status, plansOnPage(page)]).toEqual([422, plans])
      expect(page.main).toContain(`We are showing the nearest: what was known by the end of ${nearest}`)
    }
    for (const file of [
      '/outputs/outputs.csv',
      '/outputs/outputs.json',
      '/outputs/plans/figures.csv',
      '/outputs/definitions.csv',
      '/outputs/datapackage.json',
    ]) {
      const { status, text } = await commissioner(`${file}${asked}`)
      expect([status, text]).toEqual([422, expect.stringContaining(`The nearest day that we can show is ${nearest}`)])
    }
  })

  test.each([
    [
      '?from=2012-11-05&to=2012-11-05&as-at=soon',
      'Choose whole quarters, so that nobody can be picked out of a small number. We are showing the whole programme',
    ],
    [
      '?from=2012-12-31&to=2012-10-01&as-at=soon',
      'The last day must be the same as the first day, or after it. We are showing the whole programme',
    ],
  ])('a day that cannot be read lets no other period through: %s', async (asked, problem) => {
    const notRead = 'Type a day, such as 1 October 2012. We are showing what was known by the end of 31 March 2013'
    for (const path of ['/outputs', '/outputs/plans', '/insight', '/insight/matters']) {
      const page = await commissioner(`${path}${asked}`)
      expect([page.status, page.problems]).toEqual([422, [problem, notRead]])
      expect(page.main).toMatch(/October 2012 to March 2013 ?\. As recorded by the end of 31 March 2013\./)
    }
  })

  test('a file says as at which day it is', async () => {
    const rows: Record<string, string>[] = parse((await partner('/outputs/outputs.csv')).html, { columns: true })
    expect(new Set(rows.map((row) => row.as_at ?? row['as-at'] ?? row.asAt))).toEqual(new Set(['2013-03-31']))
  })

  test('the team may look at the end of any day', async () => {
    const page = await coordinator('/outputs?as-at=2013-01-04')
    expect([page.status, plansOnPage(page)]).toEqual([200, '43'])
    expect((await (await site.as('outreach-worker')).open('/outputs?as-at=2013-01-03')).status).toBe(200)
    expect(plansOnPage(await coordinator('/outputs?as-at=2013-01-03'))).toBe('42')
  })
})

describe('the days at whose end they may look', () => {
  const of = (startsOn: string, today: string, endsOn: string | null = null) =>
    boundsFor({ startsOn, endsOn }, today, true)

  test.each([
    ['2012-10-01', '2012-12-31', [], '2012-09-30'],
    ['2012-10-01', '2013-01-01', ['2012-12-31'], '2012-12-31'],
    ['2012-11-20', '2013-04-01', ['2012-12-31', '2013-03-31'], '2013-03-31'],
    ['2014-01-01', '2013-12-01', [], '2013-12-31'],
  ])('begun on %s, on %s they are %j', (startsOn, today, days, latest) => {
    expect([of(startsOn, today).fixedDays, of(startsOn, today).latest]).toEqual([days, latest])
  })

  test('go on after a programme has ended, since some is told late', () => {
    expect(of('2012-10-01', '2013-07-05', '2012-12-31')).toEqual({
      whole: { from: '2012-10-01', to: '2012-12-31' },
      latest: '2013-06-30',
      fixedDays: ['2012-12-31', '2013-03-31', '2013-06-30'],
    })
  })

  test('of two that are as near, the earlier is the nearest', () => {
    const bounds = { whole: { from: '', to: '' }, latest: '2013-01-05', fixedDays: ['2013-01-01', '2013-01-05'] }
    expect(nearestDay('2013-01-03', bounds)).toBe('2013-01-01')
    expect(nearestDay('2013-01-03', { ...bounds, fixedDays: null })).toBe('2013-01-03')
  })
})
