import { beforeAll, describe, expect, test } from 'vitest'
import { type MovableClock, movableClock } from '../../../tests/kit/clock.ts'
import { neighbour } from '../../../tests/kit/neighbour.ts'
import { type TestSite, testSite } from '../../../tests/kit/site.ts'
import { cancelSession, joinSession, type NewActivity, offerActivity, planSeries } from '../../activities/index.ts'
import { closeHub, openHub } from '../../hubs/index.ts'
import { agreementsTo, mergePeople, type Purpose, takeUpRole, withdrawConsent } from '../../people/index.ts'
import { addVenue } from '../../places/index.ts'
import { momentAt } from '../../platform/clock/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { claimConversation, openRound, recordConversation } from '../index.ts'
import type { Directory } from './directory-shape.ts'

// A Wednesday.
const time: MovableClock = movableClock('2014-01-15T09:00:00Z')
const site = await testSite({ clock: time.clock, slug: 'pockettown' })
const hours = { monday: [{ from: '10:00', to: '16:00' }] }

async function offered(tx: Tx, given: Partial<NewActivity>, day: string, weeks = 1) {
  const activityId = await offerActivity(tx, { title: 'Walk', description: '', interests: ['walking'], ...given })
  return planSeries(tx, { activityId, day, from: '10:00', to: '11:30', weeks })
}

/** An active citizen who agreed to all this, and said on the street what they could give. */
async function citizen(tx: Tx, area: string | null, gifts: string[], agreed: Purpose[] = ['keep', 'introduce']) {
  const person = await neighbour(tx, { name: 'Zebedee Ormerod', area, consents: agreementsTo(agreed, 'spoken') })
  await takeUpRole(tx, { personId: person.id, role: 'active-citizen' })
  const roundId = await openRound(tx, { openedOn: tx.today, setting: 'shop' })
  const conversationId = await recordConversation(tx, { roundId, gifts, interests: ['singing'] })
  await claimConversation(tx, { conversationId, person })
  return person.id
}

async function asked(from: TestSite = site): Promise<Directory> {
  const worker = await from.as('outreach-worker')
  return (await worker.request('GET', `/${from.slug}/capture/directory.json`)).json<Directory>()
}

const cellOf = ({ introducible }: Directory, code: string) => introducible.gifts.find((each) => each.code === code)

beforeAll(async () => {
  await site.database.pool.query(`
    insert into area (code, kind, name, edition, parent_code, latitude, longitude) values
      ('E05015290', 'ward', 'Toxteth', '2023', 'E08000012', 53.39, -2.96),
      ('E05015291', 'ward', 'Princes Park', '2023', 'E08000012', 53.388, -2.95),
      ('E01006512', 'lsoa', 'Liverpool 031A', '2021', 'E05015290', 53.3951, -2.9712)`)
  await site.database.pool.query(`update programme set settings = '{"localAuthority": "E08000012"}'`)
})

describe('the directory of the capture app', () => {
  test('tells what is on in the next five weeks, where, and how many places are free', async () => {
    await site.inside(async (tx) => {
      const spot = { area: 'E01006512', latitude: 53.39123456, longitude: -2.96051 }
      const gates = await addVenue(tx, { name: 'Park gates', setting: 'street', ...spot })
      const host = await neighbour(tx, { name: 'Wilhelmina Quirk' })
      const walk = { venueId: gates.id, cost: 'Free', access: ['step-free'], capacity: 2, hostPersonId: host.id }
      const [first, second] = await offered(tx, walk, '2014-01-16', 5)
      if (second) await joinSession(tx, { personId: host.id, sessionId: second })
      if (first) await cancelSession(tx, first)
      await offered(tx, { title: 'Over', venueId: gates.id }, '2014-01-15', 1)
      await offered(tx, { title: 'Too far ahead' }, '2014-02-19')
      await offered(tx, { title: 'Choir', interests: ['singing'], venueId: gates.id }, '2014-01-17')
    })
    time.pass({ hours: 3 })
    const { activities, places, left } = await asked()
    const starts = (day: string) => momentAt(day, '10:00').getTime() / 60_000
    expect(activities.map(({ id: _id, ...rest }) => rest)).toEqual([
      {
        title: 'Choir',
        interests: ['singing'],
        sessions: [[starts('2014-01-17'), 90, null]],
        place: 0,
        cost: null,
        access: [],
      },
      {
        title: 'Walk',
        interests: ['walking'],
        sessions: [
          [starts('2014-01-23'), 90, 1],
          [starts('2014-01-30'), 90, 2],
          [starts('2014-02-06'), 90, 2],
        ],
        place: 0,
        cost: 'Free',
        access: ['step-free'],
      },
    ])
    expect(places).toEqual([{ name: 'Park gates', ward: 'E05015290', spot: [53.391, -2.961] }])
    expect(left).toBe(0)
  })

  test('tells which hubs there are, when they are open, and which neighbourhoods', async () => {
    await site.inside(async (tx) => {
      await openHub(tx, { name: 'Library', kind: 'static', hours, where: { area: 'E05015291' } })
      await closeHub(tx, { hubId: await openHub(tx, { name: 'Gone', kind: 'pop-up', hours }) })
    })
    const { hubs, wards, madeAt } = await asked()
    expect(hubs).toMatchObject([
      { name: 'Library', kind: 'static', hours, openedOn: '2014-01-15', closedOn: null, ward: 'E05015291', spot: null },
    ])
    expect(wards).toEqual([
      { code: 'E05015291', name: 'Princes Park', spot: [53.388, -2.95] },
      { code: 'E05015290', name: 'Toxteth', spot: [53.39, -2.96] },
    ])
    expect(madeAt).toBe('2014-01-15T12:00:00.000Z')
  })

  test('counts who may be introduced by neighbourhood, from three on, and the others together', async () => {
    const ada = await site.inside(async (tx) => {
      for (const area of ['E01006512', 'E05015290', 'E05015291', 'L8', null]) {
        await citizen(tx, area, ['cooking', 'cooking', 'music'])
      }
      await citizen(tx, 'E05015291', ['driving'])
      await citizen(tx, 'E05015291', ['repairing'], ['keep'])
      return citizen(tx, 'E05015290', ['cooking'])
    })
    const before = await asked()
    expect(cellOf(before, 'cooking')).toEqual({ code: 'cooking', wards: { E05015290: 3 }, elsewhere: 3 })
    expect(cellOf(before, 'driving')).toEqual({ code: 'driving', wards: {}, elsewhere: null })
    expect(cellOf(before, 'repairing')).toBeUndefined()
    expect(before.introducible.interests).toEqual([{ code: 'singing', wards: { E05015290: 3 }, elsewhere: 4 }])
    await site.inside((tx) => withdrawConsent(tx, { personId: ada, purposes: ['introduce'], how: 'spoken' }))
    expect(cellOf(await asked(), 'cooking')).toEqual({ code: 'cooking', wards: {}, elsewhere: 5 })
  })

  test('counts two records of one person once, with what both say, and what they host', async () => {
    await site.inside(async (tx) => {
      const [keep, other] = [await citizen(tx, 'L8', ['sport']), await citizen(tx, 'L8', ['sport', 'listening'])]
      await citizen(tx, 'L8', ['sport'])
      await mergePeople(tx, { keep, other })
      await offered(tx, { interests: ['dancing'], hostPersonId: other }, '2014-01-20')
    })
    const directory = await asked()
    expect(cellOf(directory, 'sport')).toEqual({ code: 'sport', wards: {}, elsewhere: null })
    expect(cellOf(directory, 'listening')).toEqual({ code: 'listening', wards: {}, elsewhere: null })
    expect(directory.introducible.interests.map(({ code }) => code)).toEqual(['dancing', 'singing'])
  })

  test('says nothing by which anybody could be known or reached', async () => {
    const text = JSON.stringify(await asked())
    const { rows } = await site.database.pool.query<{ told: string }>(`
      select unnest(array[name, id::text, key::text, postcode]) as told from person union select value from contact
      union select part from name_part union select name from account union select email from account`)
    const known = rows.flatMap(({ told }) => told ?? [])
    expect(known.length).toBeGreaterThan(30)
    expect(text).toContain('Park gates')
    expect(known.filter((each) => text.toLowerCase().includes(each.toLowerCase()))).toEqual([])
  })
})

describe('its address', () => {
  const address = '/pockettown/capture/directory.json'

  test.each([
    ['a stranger', null, 401, 'Sign in to see this page'],
    ['a commissioner', 'commissioner', 403, 'This page is for other people in the team'],
    ['an active citizen', 'active-citizen', 403, 'This page is for other people in the team'],
    ['a worker', 'outreach-worker', 200, undefined],
    ['a coordinator', 'coordinator', 200, undefined],
  ] as const)('lets in, or turns away, %s', async (_who, role, status, problem) => {
    const browser = role ? await site.as(role) : site.visitor()
    const answer = await browser.request('GET', address)
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([status, 'no-store'])
    expect(answer.json<{ problem?: string }>().problem).toBe(problem)
    if (problem) expect(Object.keys(answer.json())).toEqual(['problem'])
  })

  test('knows no programme that is not there', async () => {
    const answer = await (await site.as('coordinator')).request('GET', '/nowhere/capture/directory.json')
    expect([answer.statusCode, answer.json()]).toEqual([404, { problem: 'We cannot find this page' }])
  })

  test('sends nothing again to a phone that has it, until something changes', async () => {
    const worker = await site.as('outreach-worker')
    const cookies = { kith_pockettown: worker.cookie('kith_pockettown') ?? '' }
    const askedWith = (tag: string) =>
      site.app.inject({ method: 'GET', url: address, cookies, headers: { 'if-none-match': tag } })
    const first = String((await askedWith('"other"')).headers.etag)
    time.pass({ minutes: 5 })
    const again = await askedWith(first)
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first])
    expect((await askedWith(`"other", ${first.replace('W/', '')}`)).statusCode).toBe(304)
    await site.inside((tx) => openHub(tx, { name: 'New hub', kind: 'mobile', hours }))
    const changed = await askedWith(first)
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).not.toBe(first)
  })
})
