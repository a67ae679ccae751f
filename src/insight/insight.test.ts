import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { hear, listen, talksOn, wardedSite } from '../../tests/insight/site.ts'
import { movableClock } from '../../tests/kit/clock.ts'
import type { Seen } from '../../tests/kit/seen.ts'
import { testSite } from '../../tests/kit/site.ts'
import type { Role } from '../programme/index.ts'

const time = movableClock('2013-02-15T10:00:00Z')
const site = await wardedSite({ clock: time.clock })
const toxteth = 'E05015327'

/** Without what a table says again on small screens. */
const withoutHeads = (html: string) => html.replace(/<span class="nhsuk-table__heading".*?<\/span>/gs, '')

/** The cells of a table's row, the first one given. */
function row({ html }: Seen, name: string): string {
  const rows = withoutHeads(html).split('<tr')
  const found = rows.find((each) => new RegExp(`<th[^>]*>(<a[^>]*>)?${name}<`).test(each))?.split('</tr>')[0] ?? ''
  return found
    .slice(found.indexOf('>') + 1)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A page as somebody sees it who has just signed in. */
const opens = (role: Role) => async (path: string) => (await site.as(role)).open(path)
const [coordinator, commissioner, worker, citizen] = [
  opens('coordinator'),
  opens('commissioner'),
  opens('outreach-worker'),
  opens('active-citizen'),
]

const everyPage = [
  '/insight',
  `/insight?of=ward.${toxteth}`,
  '/insight/matters',
  '/insight/matters?split=ward&answer=money',
  '/insight/needs?split=age',
  '/insight/gifts?split=decile',
  '/insight/insight.csv',
]

beforeAll(async () => {
  await hear(
    site,
    ...talksOn('2012-11-05', 20, { matters: ['money'], needs: ['jobs'], area: toxteth, ageBand: '25-34' }),
    ...talksOn('2012-11-06', 11, { matters: ['money', 'safety'], setting: 'street', ageBand: '65-74' }),
    ...talksOn('2013-01-20', 3, { matters: ['company'], area: 'L8', setting: 'worship' }),
    ...talksOn('2013-01-21', 6, { gifts: ['music'] }),
  )
})

describe('the page of insight', () => {
  test('asks a visitor to sign in and turns away who may not see it', async () => {
    expect((await site.visitor().open('/insight')).path).toMatch(/^\/sign-in/)
    for (const page of everyPage) expect((await citizen(page)).status).toBe(403)
  })

  test('shows what matters as shares of those who were asked, with their interval', async () => {
    const page = await coordinator('/insight')
    expect(page.heading).toBe('Insight')
    expect(page.main).toContain('40 conversations')
    expect(page.main).toContain('Of 34 conversations in which something was said to this')
    expect(row(page, 'Money')).toMatch(/^Money 91% \(77% to 97%\) 31 /)
    expect(row(page, 'Safety')).toMatch(/^Safety 32% \(19% to 49%\) 11 /)
    expect(row(page, 'Company')).toMatch(/^Company 9% \(3% to 23%\) 3 /)
    expect(page.html).not.toMatch(/\sstyle=/)
  })

  test('a conversation recorded on a round is heard, and one withdrawn is no longer', async () => {
    const browser = await site.as('outreach-worker')
    const day = { 'day-day': '14', 'day-month': '2', 'day-year': '2013' }
    const round = await browser.fillIn('/rounds/new', { setting: 'shop', ...day })
    const saved = await browser.fillIn(`${round.path}/conversations/new`, { gifts: 'a-room', nextStep: 'none' })
    await listen(site)
    expect(row(await worker('/insight'), 'Offer a room or a garden')).toMatch(/14% \(3% to 51%\) 1 /)
    await browser.send(`${saved.path}/withdraw`, {})
    await listen(site)
    expect(row(await worker('/insight'), 'Offer a room or a garden')).toMatch(/0% \(0% to 39%\) 0 /)
  })

  test('shows the answers of one ward, one age, one kind of place', async () => {
    const page = await coordinator(`/insight?of=ward.${toxteth}`)
    expect(page.main).toContain('Ward: Toxteth: 20 conversations')
    expect(new Set(page.valuesOf('of'))).toEqual(new Set([`ward.${toxteth}`]))
    expect((await coordinator('/insight?of=age.65-74')).main).toContain('Age: 65 to 74: 11 conversations')
    expect((await coordinator('/insight?of=setting.worship')).main).toContain('3 conversations')
    expect((await coordinator('/insight?of=ward.nowhere')).status).toBe(404)
  })

  test('opens a question by quarter, ward, age and kind of place', async () => {
    const quarters = await coordinator('/insight/matters')
    expect(row(quarters, 'October to December 2012')).toMatch(/ 100% \(89% to 100%\) 31 31$/)
    expect(row(quarters, 'January to March 2013')).toMatch(/ 0% \(0% to 56%\) 0 3$/)
    const wards = await coordinator('/insight/matters?split=ward&answer=safety')
    expect(row(wards, 'Toxteth')).toMatch(/ 0% \(0% to 16%\) 0 20$/)
    expect(row(wards, 'Not known, or only the first half of a postcode')).toMatch(/ 79% \(52% to 92%\) 11 14$/)
    expect((await coordinator('/insight/matters?split=decile')).main).toContain('Index of Multiple Deprivation 2025')
    const ages = await coordinator('/insight/matters?split=age')
    expect(row(ages, '25 to 34')).toMatch(/ 20 20$/)
    expect(row(ages, 'Age not told')).toMatch(/ 0 3$/)
    expect((await coordinator('/insight/weather')).status).toBe(404)
  })

  test('says who was not asked', async () => {
    const { main } = await coordinator('/insight')
    expect(main).toMatch(
      /There are \d\d wards of \d\d in which nobody was asked, and none in which only 1 to 7 people were/,
    )
    expect(main).toContain('Nobody of these ages was asked: 18 to 24, 35 to 44,')
    expect(main).toContain('Nobody was asked in these kinds of place: Social club or café')
    expect(main).toContain('Only 1 to 7 people were asked in each of these kinds of place: Place of worship')
    expect(main).toContain(
      '50% of conversations do not say in which ward the person lives, and 23% do not say their age',
    )
  })

  test('as at an earlier day shows what was known then, and days can be chosen', async () => {
    time.pass({ days: 10 })
    await hear(site, ...talksOn('2012-10-10', 4, { matters: ['health'] }))
    expect((await coordinator('/insight?from=2012-10-01&to=2012-12-31')).main).toContain('35 conversations')
    expect((await coordinator('/insight?from=2012-10-01&to=2012-12-31&as-at=2013-02-20')).main).toContain(
      '31 conversations',
    )
    expect((await coordinator('/insight?from=2012-11-06&to=2012-11-20')).main).toContain('11 conversations')
    const wrong = await coordinator('/insight?from=soon')
    expect([wrong.status, wrong.problems.length]).toEqual([422, 1])
  })

  test('tells a new programme where to begin', async () => {
    const empty = await testSite({ clock: time.clock, slug: 'emptytown' })
    const page = await (await empty.as('coordinator')).open('/insight')
    expect(page.main).toContain('Nobody has been asked yet')
    expect(page.links('Open the first round')).toEqual(['/emptytown/rounds'])
  })
})

/** The figures on a page or in a file, without years and days. */
function numbersIn(address: string, body: string): number[] {
  if (address.includes('.csv')) {
    const rows: Record<string, string>[] = parse(body, { columns: true })
    return rows.flatMap(({ count, asked }) => [count, asked]).flatMap((cell) => (cell === '*' ? [] : [Number(cell)]))
  }
  const cells = withoutHeads(body).matchAll(/numeric"[^>]*>(?:<[^>]+>)*([\d,]+)<|(\d[\d,]*) conversations/g)
  return [...cells].map(([, cell, said]) => Number((cell ?? said ?? '').replaceAll(',', '')))
}

describe('for those outside the programme', () => {
  // What was told above is known to them from the end of the quarter on.
  beforeAll(() => time.pass({ days: 38 }))

  test('small numbers are hidden and others rounded on every page and in every file', async () => {
    const page = await commissioner('/insight')
    expect(page.main).toContain('Small numbers are protected')
    expect(row(page, 'Company')).toMatch(/ – cannot be told \* 1 to 7, not shown/)
    const seen: number[] = []
    for (const address of everyPage) {
      const { html, status } = await commissioner(address)
      expect([address, status]).toEqual([address, 200])
      seen.push(...numbersIn(address, html))
    }
    expect(seen.length).toBeGreaterThan(50)
    expect(seen.filter((number) => number % 5 !== 0)).toEqual([])
  })

  test('only whole quarters are shown, as known at the end of one', async () => {
    const page = await commissioner('/insight?from=2012-11-05&to=2012-11-06')
    expect(page.problems[0]).toContain('Choose whole quarters, so that nobody can be picked out of a small number')
    expect((await commissioner('/insight/insight.csv?from=2012-11-05&to=2012-11-06')).status).toBe(422)
    const odd = await commissioner('/insight?as-at=2013-02-20')
    expect([odd.status, odd.problems[0]]).toEqual([422, expect.stringContaining('by the end of 31 March 2013')])
    expect((await commissioner('/insight/insight.csv?as-at=2013-02-20')).status).toBe(422)
    expect((await commissioner('/insight?as-at=2012-12-31')).main).toContain('Nothing had been counted')
  })
})

test('the file holds what its dictionary says, and the same shares as the page', async () => {
  const { resources } = JSON.parse((await coordinator('/insight/datapackage.json')).html)
  const [{ path, schema }] = resources
  const rows: Record<string, string>[] = parse((await coordinator(`/insight/${path}`)).html, { columns: true })
  expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map(({ name }: { name: string }) => name))
  const keys = rows.map((row) => schema.primaryKey.map((name: string) => row[name]).join('|'))
  expect(new Set(keys).size).toBe(rows.length)
  const found = rows.find((row) => row.group_by === 'ward' && row.group === toxteth && row.answer === 'money')
  expect(found).toMatchObject({ group_name: 'Toxteth', count: '20', asked: '20', share: '1', low: '0.8389' })
})
