import { parse } from 'csv-parse/sync'
import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { digitalContacts, headsAt, plansOn, tell } from '../../tests/evidence/site.ts'
import { movableClock } from '../../tests/kit/clock.ts'
import { known } from '../../tests/kit/people.ts'
import type { Seen } from '../../tests/kit/seen.ts'
import { testSite } from '../../tests/kit/site.ts'
import { takeUpRole } from '../people/index.ts'
import { agreePlan } from '../plans/index.ts'
import { type Role, seedWards, setContractLine, setTarget } from '../programme/index.ts'

const time = movableClock('2013-02-15T10:00:00Z')
const site = await testSite({ clock: time.clock })
const autumn = '?from=2012-10-01&to=2012-12-31'
const winter = '?from=2013-01-01&to=2013-03-31'

/** The card of an output: its title, its number and what stands beside it. */
function card({ html }: Seen, title: string): string {
  const cards = html.split('<div class="kith-number">').map((part) => part.split('</li>')[0] ?? '')
  const found = cards.find((part) => part.includes(`>${title}<`)) ?? ''
  return found
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const everyPage = [
  '/outputs',
  '/outputs?by=partner',
  '/outputs?by=ward',
  '/outputs?by=decile',
  `/outputs${autumn}`,
  '/outputs/plans',
  '/outputs/community-action',
  '/outputs/outputs.csv',
  '/outputs/outputs.json',
  '/outputs/plans/figures.csv',
]

/** A page as somebody sees it who has just signed in. */
const opens = (role: Role) => async (path: string) => (await site.as(role)).open(path)
const [coordinator, commissioner, worker, citizen] = [
  opens('coordinator'),
  opens('commissioner'),
  opens('outreach-worker'),
  opens('active-citizen'),
]

beforeAll(async () => {
  const owner = new Client(site.database.connection)
  await owner.connect()
  await seedWards(owner)
  await owner.end()
  await tell(
    site,
    ...plansOn('2012-11-05', 12, { partner: 'pss', setting: 'shop', area: 'E05015327' }),
    ...plansOn('2012-11-06', 3, { partner: 'unionlearn', area: 'L8' }),
    ...plansOn('2013-01-20', 11, { partner: 'pss' }),
    ...digitalContacts('2012-12-03', 48, { asked: 20, yes: 13 }),
    headsAt('2012-12-08', 6),
  )
})

describe('the page of outputs', () => {
  test('asks a visitor to sign in and turns away who may not see it', async () => {
    expect((await site.visitor().open('/outputs')).path).toMatch(/^\/sign-in/)
    for (const page of everyPage) expect((await citizen(page)).status).toBe(403)
  })

  test('shows each number with its period, its parts, its trend and how it is counted', async () => {
    const page = await coordinator('/outputs')
    expect(page.heading).toBe('Outputs')
    const plans = card(page, 'Supported to produce a wellbeing plan')
    expect(plans).toContain('26 October 2012 to March 2013')
    expect(plans).toContain('26 people known by name, each counted once')
    expect(plans).toContain('How we count this')
    expect(card(page, 'Personally advised about digital products and services')).toContain(
      '0 people known by name, each counted once + 48 contacts without a name, counted by head',
    )
    expect(page.html).not.toMatch(/\sstyle=/)
  })

  test('cuts periods by the day things happened, and quarters add up', async () => {
    const [first, second] = [await coordinator(`/outputs${autumn}`), await coordinator(`/outputs${winter}`)]
    expect(card(first, 'Supported to produce a wellbeing plan')).toContain('15 October to December 2012')
    expect(card(second, 'Supported to produce a wellbeing plan')).toContain('11 January to March 2013')
    const odd = await coordinator('/outputs?from=2012-11-06&to=2013-01-20')
    expect(card(odd, 'Supported to produce a wellbeing plan')).toContain('14 6 Nov 2012 to 20 Jan 2013')
  })

  test('as at an earlier day shows what was known then', async () => {
    time.pass({ days: 10 })
    await tell(site, ...plansOn('2012-10-10', 4, { partner: 'pss' }))
    const late = await coordinator('/outputs')
    expect(card(late, 'Supported to produce a wellbeing plan')).toContain('30 October 2012')
    const then = await coordinator('/outputs?as-at=2013-02-24')
    expect(card(then, 'Supported to produce a wellbeing plan')).toContain('26 October 2012')
    expect((await coordinator('/outputs?as-at=2013-02-14')).text).toContain('Nothing has been counted yet')
  })

  test('breaks the numbers down by partner, place, ward and deprivation', async () => {
    const partners = (await coordinator('/outputs?by=partner')).main
    expect(partners).toMatch(/ pss .* Plans 27 .* unionlearn .* Plans 3 .* Not recorded .* Digital advice 48 /)
    const wards = (await coordinator('/outputs?by=ward')).main
    expect(wards).toContain('Not known, or only the first half of a postcode')
    const deciles = (await coordinator('/outputs?by=decile')).main
    expect(deciles).toContain('Index of Multiple Deprivation 2025')
  })

  test('says what it could not read and keeps what was typed', async () => {
    const page = await coordinator('/outputs?from=soon&to=2012-12-31')
    expect(page.status).toBe(422)
    expect(page.problems).toEqual(['Type a day, such as 1 October 2012. We are showing the whole programme'])
    expect(page.valuesOf('from')).toEqual(['soon'])
    expect((await coordinator('/outputs?from=2013-01-01&to=2012-01-01')).problems[0]).toContain('The last day')
    expect((await coordinator('/outputs?as-at=2030-01-01')).problems[0]).toContain('today or an earlier day')
  })

  test('tells a new programme where to begin', async () => {
    const empty = await testSite({ clock: time.clock, slug: 'emptytown' })
    const page = await (await empty.as('coordinator')).open('/outputs')
    expect(page.text).toContain('Nothing has been counted yet')
    expect(page.links('Open the first round')).toEqual(['/emptytown/rounds'])
  })
})

describe('a number opens', () => {
  test('to its definition, its parts and its entries, and from there to the person', async () => {
    const { id } = await known(site, { name: 'Bernadette Quill' })
    await site.inside(async (tx) => {
      await takeUpRole(tx, { personId: id, role: 'digital-champion', happenedOn: '2012-10-02' })
      await agreePlan(tx, { personId: id, goals: ['Walk to the shop'], happenedOn: '2012-10-02' })
    })
    await tell(site)
    const links = (await coordinator(`/outputs${autumn}`)).links('1')
    const page = await coordinator(links.find((address) => address.includes('/recruited')) ?? '')
    expect(page.heading).toBe('Active citizens and digital champions recruited')
    expect(page.main).toContain('Someone who takes up both roles counts once')
    expect(page.main).toContain('Definition “recruited”, version 1, from 23 November 2026.')
    expect(page.main).toMatch(/By kind In all Digital champion 1/)
    const entries = await coordinator(page.links('See the entries')[0] ?? '')
    expect(entries.main).toMatch(/2 Oct 2012 What happened Became a digital champion/)
    expect(entries.text).not.toContain('Bernadette')
    expect((await coordinator(entries.links('Open their page')[0] ?? '')).heading).toBe('Bernadette Quill')
  })

  test('so does the number of each quarter, partner, ward and decile, to what stands under it', async () => {
    const quarters = await coordinator('/outputs')
    expect(quarters.links('11').find((address) => address.includes('/outputs/plans?'))).toBe(
      '/testtown/outputs/plans?from=2013-01-01&to=2013-03-31',
    )
    const pss = await coordinator('/outputs?by=partner')
    expect(pss.links('27').find((address) => address.includes('/plans'))).toBe('/testtown/outputs/plans#by-partner')
    const plans = await coordinator('/outputs/plans')
    expect(plans.html).toContain('id="by-partner"')
    const entries = await coordinator(plans.links('27').find((address) => address.includes('by=partner')) ?? '')
    expect(entries.main).toContain('By partner: pss 27 entries')
    const ward = plans.links('12').find((address) => address.includes('by=ward')) ?? ''
    expect((await coordinator(ward)).main).toMatch(/By ward: .* 12 entries/)
    const decile = plans.links('12').find((address) => address.includes('by=decile')) ?? ''
    expect((await coordinator(decile)).main).toMatch(/12 entries/)
    const unknown = await coordinator('/outputs/plans/entries?by=partner&group=')
    expect(unknown.main).toContain('By partner: Not recorded 1 entry')
  })

  test('25 entries to a page', async () => {
    const first = await coordinator('/outputs/plans/entries')
    expect(first.html.match(/Agreed a wellbeing plan|wellbeing plan/g)?.length).toBeGreaterThanOrEqual(25)
    const second = await coordinator(first.links('Next')[0] ?? '')
    expect(second.main.match(/1 person/g)).toHaveLength(6)
    expect(second.links('Previous')).toHaveLength(1)
  })

  test('an output that there is not is not found', async () => {
    expect((await coordinator('/outputs/happiness')).status).toBe(404)
  })

  test('estimates the people behind contacts, and says that it is an estimate', async () => {
    const page = await coordinator('/outputs/advised-digital')
    expect(page.main).toContain('We estimate that the 48 contacts without a name were 31 different people.')
    expect(page.main).toContain('13 of 20 said yes')
    expect(page.main).toContain('read it as an upper limit')
  })
})

describe('for those outside the programme', () => {
  // What was told above is known to them from the end of the quarter on.
  beforeAll(() => time.pass({ days: 38 }))

  test('small numbers are hidden and others rounded on every page and in every file', async () => {
    const page = await commissioner('/outputs')
    expect(card(page, 'Supported to produce a wellbeing plan')).toMatch(/produce a wellbeing plan 30 October/)
    const action = card(page, 'Became involved in local community action and volunteering')
    expect(action).toContain('* 1 to 7, not shown')
    const csv = (await commissioner('/outputs/outputs.csv')).html
    expect(csv).toContain(
      'community-action,Became involved in local community action and volunteering,1,contacts,all,,,2012-10-01,2013-03-31,2013-03-31,*,,',
    )
    expect(numbersIn('/outputs', page.html)).toEqual(expect.arrayContaining([20, 30, 50]))
    for (const address of everyPage) {
      const { html, status } = await commissioner(address)
      expect([address, status]).toEqual([address, 200])
      expect(numbersIn(address, html).filter((number) => number !== 0 && number % 5 !== 0)).toEqual([])
      expect(html).not.toContain('Bernadette')
    }
  })

  test('the commissioner’s numbers open to their parts, and no further', async () => {
    const page = await commissioner('/outputs?by=partner')
    expect(page.links('25').filter((address) => address.includes('/plans'))).toEqual([
      '/testtown/outputs/plans#by-partner',
    ])
    expect((await commissioner('/outputs/plans')).html).not.toContain('/entries')
  })

  test('only whole quarters are shown, and the refusal is kind', async () => {
    const page = await commissioner('/outputs?from=2012-11-05&to=2012-11-06')
    expect(page.status).toBe(422)
    expect(page.problems[0]).toContain('Choose whole quarters, so that nobody can be picked out of a small number')
    expect(card(page, 'Supported to produce a wellbeing plan')).toContain('30 October 2012 to March 2013')
    expect((await commissioner(`/outputs${autumn}`)).status).toBe(200)
    const file = await commissioner('/outputs/outputs.csv?from=2012-11-05&to=2012-11-06')
    expect([file.status, file.text]).toEqual([422, expect.stringContaining('We cannot show that period')])
  })

  test('entries stay closed, and no page leads to a person', async () => {
    expect((await commissioner('/outputs/plans/entries')).status).toBe(403)
    const page = await commissioner('/outputs/plans')
    expect(page.links('See the entries')).toEqual([])
    expect(page.html).not.toContain('/people/')
  })
})

/** The figures on a page or in a file, without years, versions and days. */
function numbersIn(address: string, body: string): number[] {
  if (address.includes('.csv')) {
    const rows: Record<string, string>[] = parse(body, { columns: true })
    const counted = rows.filter(({ amount, basis }) => amount !== '*' && basis !== 'people-behind-contacts')
    return counted.map(({ amount }) => Number(amount))
  }
  if (address.includes('.json'))
    return [...body.matchAll(/"(?:total|amount)": (\d+)/g)].map(([, number]) => Number(number))
  const cells = body.matchAll(
    /numeric"[^>]*>(?:<span[^>]*>[^<]*<\/span>)?(?:<span>)?(?:<a[^>]*>)?([\d,]+)<|value"><a[^>]*>([\d,]+)</g,
  )
  return [...cells].map(([, cell, value]) => Number((cell ?? value ?? '').replaceAll(',', '')))
}

describe('money', () => {
  test('is charged in whole to each output, with a warning; targets stand beside the numbers', async () => {
    await site.inside(async (tx) => {
      await setContractLine(tx, {
        code: 'team',
        label: 'The team',
        amountPence: 620_000,
        from: '2012-10-01',
        to: '2013-03-31',
      })
      await setTarget(tx, { output: 'plans', amount: 62, from: '2012-10-01', to: '2013-03-31' })
    })
    const page = await coordinator('/outputs?from=2012-10-01&to=2013-03-31')
    expect(page.main).toContain('Each row charges the whole cost to one output. The rows must not be added up.')
    expect(page.main).toContain('Supported to produce a wellbeing plan 31 £200.00')
    expect(page.main).toContain('Digital hubs opened 0 Cannot be told')
    expect(card(page, 'Supported to produce a wellbeing plan')).toContain('Target 50% of 62')
    expect((await coordinator('/outputs?as-at=2013-02-24')).main).toContain('No contract money is set')
    expect((await worker('/outputs')).text).not.toContain('What it cost')
  })

  test('is worked out from protected numbers where numbers are protected', async () => {
    expect((await commissioner('/outputs')).main).toContain('No contract money is set')
    time.pass({ days: 91 })
    const page = await commissioner(`/outputs?from=2012-10-01&to=2013-03-31`)
    expect(page.main).toContain('Supported to produce a wellbeing plan 30 £206.67')
    expect(page.main).toMatch(
      /Became involved in local community action and volunteering \* 1 to 7, not shown Cannot be told/,
    )
  })
})

describe('files', () => {
  test('hold what their dictionary says, and nothing else', async () => {
    const dictionary = JSON.parse((await coordinator('/outputs/datapackage.json')).html)
    for (const { path, schema } of dictionary.resources) {
      const file = (await coordinator(`/outputs/${path}`)).html
      const rows: Record<string, string>[] = parse(file, { columns: true })
      const names = schema.fields.map(({ name }: { name: string }) => name)
      expect(Object.keys(rows[0] ?? {})).toEqual(names)
      const keys = rows.map((row) => schema.primaryKey.map((name: string) => row[name]).join('|'))
      expect(new Set(keys).size).toBe(rows.length)
      for (const { name, type, constraints } of schema.fields) {
        const values = rows.map((row) => row[name] ?? '').filter((value) => !schema.missingValues.includes(value))
        if (constraints?.enum) expect(constraints.enum).toEqual(expect.arrayContaining([...new Set(values)]))
        if (type === 'integer') expect(values.filter((value) => !/^\d+$/.test(value))).toEqual([])
        if (type === 'date') expect(values.filter((value) => !/^\d{4}-\d\d-\d\d$/.test(value))).toEqual([])
      }
    }
  })
})
