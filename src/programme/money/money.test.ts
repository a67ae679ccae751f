import { describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { movableClock } from '../../../tests/kit/clock.ts'
import { typedDay } from '../../../tests/kit/people.ts'
import { type TestSite, testSite } from '../../../tests/kit/site.ts'
import { newId } from '../../platform/database/index.ts'
import { contractLines } from '../index.ts'

const time = movableClock('2013-02-15T10:00:00Z')
const site = await testSite({ clock: time.clock })

const days = { ...typedDay('2012-10-01', 'from'), ...typedDay('2014-09-30', 'to') }
const rooms = { label: 'Room hire', amount: '£1,200', ...days }

const add = (browser: Browser, given: object = {}) => browser.fillIn('/money/new', { ...rooms, ...given })

/** Correcting as somebody does: the page says which version was seen. */
async function correct(browser: Browser, path: string, given: object) {
  const page = await browser.open(`${path}/correct`)
  const hidden = { 'kith-command': page.hidden('kith-command'), seen: page.hidden('seen') }
  return browser.send(`${path}/correct`, { ...hidden, ...rooms, ...given })
}

const told = (from: TestSite = site) =>
  from.inside(async (tx) => {
    const entries = await tx.db
      .selectFrom('record')
      .select(['actor', 'detail'])
      .where('programme_id', '=', tx.programmeId)
      .where('what', '=', 'programme.contract-line-set')
      .orderBy('position')
      .execute()
    return entries.map(({ actor, detail }) => ({ ...detail, byNobody: actor === null }))
  })

const kept = () => site.inside(contractLines)

describe('contract money', () => {
  test('on the first day there is one thing to do, for those who may', async () => {
    const page = await (await site.as('coordinator')).open('/money')
    expect(page.main).toContain('Nobody has written down yet what the contract pays for')
    expect(page.links('Add the first line')).toEqual(['/testtown/money/new'])
    const commissioner = await (await site.as('commissioner')).open('/money')
    expect([commissioner.status, commissioner.links('Add')]).toEqual([200, []])
  })

  test('a line that a coordinator adds is kept, recorded without its words, and charged on the Outputs page', async () => {
    const coordinator = await site.as('coordinator')
    const page = await add(coordinator)
    expect(page.heading).toBe('Room hire')
    expect(page.main).toMatch(/Amount £1,200\.00 Days 1 October 2012 to 30 September 2014/)
    const [line] = await kept()
    expect(line).toMatchObject({ label: 'Room hire', amountPence: 120_000, from: '2012-10-01', to: '2014-09-30' })
    expect(await told()).toEqual([
      { line: line?.code, version: 1, amount: 120_000, from: '2012-10-01', to: '2014-09-30', byNobody: false },
    ])
    expect((await coordinator.open('/outputs')).main).toMatch(/Room hire \(part of its days\) £299\.18/)
  })

  test('the table spreads each line over the years, and the sums agree across and down', async () => {
    const coordinator = await site.as('coordinator')
    await add(coordinator, { label: 'Five people', amount: '100 000.01' })
    const { main } = await coordinator.open('/money')
    expect(main).toContain('Paid for Days Oct 2012 to Mar 2013 Apr 2013 to Mar 2014 Apr 2014 to Sept 2014 In all')
    expect(main).toContain('£24,931.51 £50,000.00 £25,068.50 £100,000.01')
    expect(main).toContain('All lines £25,230.69 £50,600.00 £25,369.32 £101,200.01')
  })

  test('a year of which the lines reach into one month alone is called by that month', async () => {
    const coordinator = await site.as('coordinator')
    const march = { ...typedDay('2012-03-05', 'from'), ...typedDay('2012-03-31', 'to') }
    await add(coordinator, { label: 'Setting up', ...march })
    expect((await coordinator.open('/money')).main).toContain('Days Mar 2012 Apr 2012 to Mar 2013 Apr 2013 to Mar 2014')
  })

  test('a correction is a new entry: what the line said before can still be read', async () => {
    time.pass({ days: 1 })
    const coordinator = await site.as('coordinator')
    const [path = ''] = (await coordinator.open('/money'))
      .links('Room hire')
      .map((href) => href.replace('/testtown', ''))
    const page = await correct(coordinator, path, { label: 'Hire of rooms', amount: '1 500' })
    expect(page.heading).toBe('Hire of rooms')
    expect(page.main).toMatch(
      /Hire of rooms .* £1,500\.00 By Test coordinator \d+ .* Room hire .* £1,200\.00 By Test coordinator/,
    )
    expect(await told()).toContainEqual(expect.objectContaining({ version: 2, amount: 150_000 }))
    expect((await kept()).map(({ label, version }) => [label, version])).toContainEqual(['Hire of rooms', 2])
    expect((await coordinator.open('/outputs')).main).toContain('Hire of rooms')
    expect((await coordinator.open('/outputs?as-at=2013-02-15')).main).toMatch(
      /Room hire \(part of its days\) £299\.18/,
    )
  })

  test('a line is taken away by correcting it to nothing', async () => {
    const coordinator = await site.as('coordinator')
    const { path } = await add(coordinator, { label: 'A mistake', amount: '5' })
    const page = await correct(coordinator, path, { label: 'A mistake', amount: '0' })
    expect(page.main).toContain('This line counts for nothing now')
    expect((await coordinator.open('/outputs')).main).not.toContain('A mistake')
    expect((await coordinator.open('/money')).main).toContain('A mistake')
  })

  test('who corrects a line that somebody else has just corrected is told first', async () => {
    const [one, other] = [await site.as('coordinator'), await site.as('coordinator')]
    const { path } = await add(one, { label: 'Leaflets', amount: '10' })
    const page = await other.open(`${path}/correct`)
    const answers = { ...rooms, label: 'Leaflets', amount: '30', seen: page.hidden('seen') }
    await correct(one, path, { label: 'Leaflets', amount: '20' })
    const refused = await other.send(`${path}/correct`, { 'kith-command': page.hidden('kith-command'), ...answers })
    expect([refused.status, refused.problems[0]]).toEqual([409, expect.stringContaining('Somebody else has corrected')])
    expect(refused.valuesOf('amount')).toEqual(['30'])
    const hidden = { 'kith-command': refused.hidden('kith-command'), seen: refused.hidden('seen') }
    expect((await other.send(`${path}/correct`, { ...answers, ...hidden })).main).toContain('£30.00')
    const same = await correct(one, path, { label: 'Leaflets', amount: '£30.00' })
    expect(same.problems).toEqual(['This is what the line says already. Change something, or go back'])
  })

  test('two corrections at the same moment are kept one after the other', async () => {
    const coordinator = await site.as('coordinator')
    const { path } = await add(coordinator, { label: 'Cups', amount: '1' })
    const seen = (await coordinator.open(`${path}/correct`)).hidden('seen')
    const answers = await Promise.all(
      ['2', '3', '4'].map((amount) =>
        coordinator.send(`${path}/correct`, { ...rooms, label: 'Cups', amount, seen, 'kith-command': newId() }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  })

  test.each([
    ['£1,200', 120_000],
    ['1200.50', 120_050],
    ['1 200', 120_000],
    ['50p', 50],
    ['£1 000 000', 100_000_000],
  ])('the amount %s is kept as %i pence', async (amount, pence) => {
    await add(await site.as('coordinator'), { label: `Paid ${amount}`, amount })
    expect((await kept()).find(({ label }) => label === `Paid ${amount}`)?.amountPence).toBe(pence)
  })

  test.each([
    ['', 'Type the amount in pounds'],
    ['12.345', 'two figures after the point'],
    ['-£5', 'cannot be less than nothing'],
    ['€20', 'in pounds'],
    ['a lot', 'Type an amount in pounds'],
    ['0', 'more than £0'],
    ['£9,999,999,999', 'too high'],
  ])('the amount %j is refused in words and stays in its box', async (amount, sentence) => {
    const before = (await kept()).length
    const page = await add(await site.as('coordinator'), { amount })
    expect([page.status, page.problems]).toEqual([422, [expect.stringContaining(sentence)]])
    expect([page.valuesOf('amount'), page.valuesOf('label')]).toEqual([[amount], ['Room hire']])
    expect(await kept()).toHaveLength(before)
  })

  test('all problems are told at once', async () => {
    const page = await add(await site.as('coordinator'), { label: '', amount: '0', ...typedDay('2011-01-01', 'to') })
    expect(page.problems).toEqual([
      'Say what is paid for',
      'Type an amount of more than £0. A line that pays for nothing is not needed',
      'The last day must be the same as the first day, or after it',
    ])
    expect(page.valuesOf('to-year')).toEqual(['2011'])
  })

  test('a commissioner sees lines and their history, without who set them, and may change nothing', async () => {
    const commissioner = await site.as('commissioner')
    const [path = ''] = (await commissioner.open('/money'))
      .links('Hire of rooms')
      .map((href) => href.replace('/testtown', ''))
    const page = await commissioner.open(path)
    expect(page.main).toContain('£1,200.00')
    expect(page.main).not.toContain('Test coordinator')
    expect(page.links('Correct this line')).toEqual([])
    for (const closed of ['/money/new', `${path}/correct`]) expect((await commissioner.open(closed)).status).toBe(403)
    expect((await (await site.as('outreach-worker')).open('/money')).status).toBe(403)
  })

  test('a line that is not there is not found, nor another programme’s', async () => {
    const coordinator = await site.as('coordinator')
    expect((await coordinator.open('/money/nothing')).status).toBe(404)
    expect((await coordinator.open('/money/nothing/correct')).status).toBe(404)
  })

  test('is led to from the first page and from the outputs', async () => {
    const coordinator = await site.as('coordinator')
    expect((await coordinator.open('/')).links('What does the contract pay for?')).toEqual(['/testtown/money'])
    expect((await coordinator.open('/outputs')).links('Contract money')).toEqual(['/testtown/money'])
    expect((await (await site.as('outreach-worker')).open('/outputs')).links('Contract money')).toEqual([])
  })
})
