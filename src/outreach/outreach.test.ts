import { describe, expect, test } from 'vitest'
import { testSite } from '../../tests/kit/site.ts'
import { newId } from '../platform/database/index.ts'
import { openRound } from './service/round.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')

/** What the record says of one kind, newest last. */
function recorded(what: string) {
  return site.inside((tx) =>
    tx.db
      .selectFrom('record')
      .selectAll()
      .where('programme_id', '=', tx.programmeId)
      .where('what', '=', what)
      .orderBy('position')
      .execute(),
  )
}

async function openedRound(): Promise<string> {
  const page = await worker.fillIn('/rounds/new', {
    setting: 'shop',
    place: 'Barber on Lodge Lane',
    'day-day': '5',
    'day-month': '11',
    'day-year': '2012',
  })
  expect(page.status).toBe(200)
  return page.path
}

describe('a round', () => {
  test('is opened with its setting and place, and is recorded on its own day', async () => {
    const path = await openedRound()
    expect(path).toMatch(/^\/rounds\/[0-9a-f-]{36}$/)
    const page = await worker.open(path)
    expect(page.heading).toContain('Barber on Lodge Lane')
    const [entry] = (await recorded('outreach.round-opened')).slice(-1)
    expect(entry).toMatchObject({ happened_on: '2012-11-05', about: null, detail: { setting: 'shop' } })
    expect(JSON.stringify(entry?.detail)).not.toContain('Lodge')
  })

  test('is found again among many, 25 at a time and by the kind of place', async () => {
    await site.inside(async (tx) => {
      for (let n = 1; n <= 26; n += 1) await openRound(tx, { openedOn: '2011-03-01', setting: 'workplace' })
    })
    const first = await worker.open('/rounds')
    expect(first.main).toMatch(/\d\d rounds in all/)
    const workplaces = await worker.open('/rounds?setting=workplace')
    expect(workplaces.main).toContain('26 rounds in all')
    expect(workplaces.valuesOf('setting')).toEqual(['workplace'])
    const [next = ''] = workplaces.links('Next')
    const second = await worker.open(next.replace('/testtown', ''))
    expect(second.main.match(/1 March 2011, Workplace/g)).toHaveLength(1)
    expect((await worker.open('/rounds?setting=home')).main).toContain('No such round yet')
  })

  test('keeps what was typed and says all problems when its form is wrong', async () => {
    const page = await worker.fillIn('/rounds/new', {
      place: 'Lodge Lane',
      'day-day': '31',
      'day-month': '2',
      'day-year': '2013',
    })
    expect(page.status).toBe(422)
    expect(page.problems).toEqual(['Type a real day for “Which day?”, such as 27 3 2026', 'Choose the kind of place'])
    expect(page.valuesOf('place')).toEqual(['Lodge Lane'])
    expect(page.valuesOf('day-month')).toEqual(['2'])
  })

  test('counts those who spoke and those who said no', async () => {
    const path = await openedRound()
    const page = await worker.send(`${path}/tallies`, { spoken: 14, declined: 6, notNow: 2 })
    expect(page.valuesOf('spoken')).toEqual(['14'])
    const [entry] = (await recorded('outreach.round-counted')).slice(-1)
    expect(entry?.detail).toMatchObject({ spoken: 14, declined: 6, notNow: 2 })
  })

  test('does not take a count that is no number', async () => {
    const path = await openedRound()
    const page = await worker.send(`${path}/tallies`, { spoken: 'lots', declined: '0', notNow: '0' })
    expect(page.status).toBe(422)
    expect(page.valuesOf('spoken')).toEqual(['lots'])
  })
})

describe('a conversation', () => {
  test('needs no name, and its record says what was said in codes only', async () => {
    const path = await openedRound()
    const page = await worker.fillIn(`${path}/conversations/new`, {
      matters: ['money', 'company'],
      interests: 'walking',
      needs: 'safer-streets',
      postcodeArea: 'l8',
      ageBand: '45-54',
      nextStep: 'none',
    })
    expect(page.heading).toBe('Saved')
    expect(page.main).toContain('Money and Company')
    const [entry] = (await recorded('outreach.conversation-held')).slice(-1)
    expect(entry).toMatchObject({ about: null, happened_on: '2012-11-05' })
    expect(entry?.detail).toMatchObject({
      setting: 'shop',
      area: 'L8',
      matters: ['money', 'company'],
      ageBand: '45-54',
    })
  })

  test('sent five times is recorded once', async () => {
    const path = await openedRound()
    const before = (await recorded('outreach.conversation-held')).length
    const command = newId()
    const answers = { 'kith-command': command, nextStep: 'none', interests: 'walking' }
    const pages = await Promise.all([1, 2, 3, 4, 5].map(() => worker.send(`${path}/conversations/new`, answers)))
    expect(new Set(pages.map((page) => page.path)).size).toBe(1)
    expect((await recorded('outreach.conversation-held')).length).toBe(before + 1)
  })

  test('recorded by mistake is withdrawn once, and the record keeps both', async () => {
    const path = await openedRound()
    const saved = await worker.fillIn(`${path}/conversations/new`, { nextStep: 'none' })
    await worker.send(`${saved.path}/withdraw`, {})
    expect((await worker.open(saved.path)).heading).toBe('Withdrawn')
    const again = await worker.send(`${saved.path}/withdraw`, {})
    expect(again.status).toBe(409)
    const id = saved.path.split('/').at(-1)
    const entries = (await recorded('outreach.conversation-withdrawn')).filter(
      ({ detail }) => detail.conversation === id,
    )
    expect(entries).toHaveLength(1)
  })

  test('on a round of another programme is answered as if the round were not there', async () => {
    const other = await testSite({ slug: 'othertown' })
    const stranger = await other.as('outreach-worker')
    const path = await openedRound()
    const there = await stranger.open(`${path}/conversations/new`)
    const nowhere = await stranger.open(`/rounds/${newId()}/conversations/new`)
    expect([there.status, nowhere.status]).toEqual([404, 404])
    expect(there.main).toBe(nowhere.main)
  })

  test('is not for visitors or commissioners', async () => {
    const path = await openedRound()
    expect((await site.visitor().open(path)).path).toContain('/sign-in')
    expect((await (await site.as('commissioner')).open(path)).status).toBe(403)
  })
})
