import { describe, expect, test } from 'vitest'
import { known } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { contactOf, mergePeople, type PersonId } from '../people/index.ts'
import { leaveSession, offerActivity, planSeries } from './index.ts'

const site = await testSite({ clock: () => new Date('2014-01-15T09:00:00Z'), poolSize: 8, attempts: 1 })
const query = async <Row extends object>(statement: string, ...values: unknown[]) =>
  (await site.database.pool.query<Row>(statement, values)).rows

const offered = (capacity: number) =>
  site.inside(async (tx) => {
    const activityId = await offerActivity(tx, { title: 'Walk', description: 'Two miles', interests: [], capacity })
    const first = { activityId, day: '2014-01-22', from: '10:00', to: '11:30', weeks: 1 }
    const [session] = await planSeries(tx, first)
    if (!session) throw new Error('no day was planned')
    return { path: `/activities/${activityId}/join`, session }
  })

const answers = (session: string, given: Record<string, string | string[]> = {}) => ({
  session,
  name: 'Adá Owusu-Hart',
  phone: '07700 900 123',
  channel: 'text',
  consents: ['keep'],
  ...given,
})

interface OnList {
  id: PersonId
  name: string
  state: string
}

const onList = (session: string) =>
  query<OnList>(
    `select person.id, name, state from participation join person on person.id = person_id
     where session_id = $1 order by joined_at, line`,
    session,
  )
async function onlyOne(session: string): Promise<OnList> {
  const [there] = await onList(session)
  if (!there) throw new Error('nobody is on the list')
  return there
}

const statesOf = async (session: string) => (await onList(session)).map(({ state }) => state)
const everybody = async () => (await query('select 1 from person')).length
const entries = (what: string, session: string) =>
  query(`select 1 from record where what = $1 and detail ->> 'session' = $2`, what, session)

describe('a visitor who sends the same name and number again from a fresh form', () => {
  test('keeps the one place, is one person, and sees the same page', async () => {
    const { path, session } = await offered(5)
    const first = await site.visitor().fillIn(path, answers(session))
    const people = await everybody()
    const again = { name: '  ada  OWUSU HART', phone: '+44 7700 900123', channel: 'call' }
    const second = await site.visitor().fillIn(path, answers(session, again))
    expect([second.path, second.main]).toEqual([first.path, first.main])
    expect(await statesOf(session)).toEqual(['joined'])
    expect(await everybody()).toBe(people)
    expect(await entries('activities.joined', session)).toHaveLength(1)
  })

  test('at the same moment, has one place too', async () => {
    const { path, session } = await offered(5)
    const people = await everybody()
    const pages = await Promise.all(Array.from({ length: 8 }, () => site.visitor().send(path, answers(session))))
    expect(pages.map(({ heading }) => heading)).toEqual(Array(8).fill('You are on the list'))
    expect(await statesOf(session)).toEqual(['joined'])
    expect(await everybody()).toBe(people + 1)
  })

  test('tells a stranger nothing on a full day, and whoever had a place that they keep it', async () => {
    const { path, session } = await offered(1)
    await site.visitor().fillIn(path, answers(session))
    const [again, stranger] = [
      await site.visitor().fillIn(path, answers(session)),
      await site.visitor().fillIn(path, answers(session, { name: 'Bo Li' })),
    ]
    expect([again.path, again.main]).toEqual([stranger.path, stranger.main])
    expect(again.main).toContain('If you had left your name for this day before, you keep your place.')
    expect((await onList(session)).map(({ name, state }) => [name, state])).toEqual([
      ['Adá Owusu-Hart', 'joined'],
      ['Bo Li', 'waiting'],
    ])
  })

  test('gets a place again after leaving the list, as the same person', async () => {
    const { path, session } = await offered(5)
    await site.visitor().fillIn(path, answers(session))
    const there = await onlyOne(session)
    await site.inside((tx) => leaveSession(tx, { personId: there.id, sessionId: session }))
    expect(await statesOf(session)).toEqual(['left'])
    const people = await everybody()
    const page = await site.visitor().fillIn(path, answers(session))
    expect(page.heading).toBe('You are on the list')
    expect(await onList(session)).toEqual([{ ...there, state: 'joined' }])
    expect(await everybody()).toBe(people)
    expect(await entries('activities.joined', session)).toHaveLength(2)
  })

  test('is known again after the team has joined the record with another', async () => {
    const { path, session } = await offered(5)
    await site.visitor().fillIn(path, answers(session))
    const there = await onlyOne(session)
    const before = await known(site, { name: 'Ada Hart' })
    await site.inside((tx) => mergePeople(tx, { keep: before.id, other: there.id }))
    await site.visitor().fillIn(path, answers(session))
    expect(await statesOf(session)).toEqual(['joined'])
  })

  test('agrees to what is ticked now and was not before; what was withdrawn stays so', async () => {
    const { path, session } = await offered(5)
    const given = { name: 'Consenting Quill' }
    await site.visitor().fillIn(path, answers(session, given))
    const there = await onlyOne(session)
    const consents = () =>
      query<{ what: string; purpose: string }>(
        `select what, detail ->> 'purpose' as purpose from record join person on key = about
         where person.id = $1 and what like 'people.consent-%' order by position`,
        there.id,
      ).then((rows) => rows.map(({ what, purpose }) => `${what.split('-')[1]} ${purpose}`))
    const ticked = { ...given, consents: ['keep', 'contact'] }
    await site.visitor().fillIn(path, answers(session, ticked))
    expect(await consents()).toEqual(['given keep', 'given contact'])
    const coordinator = await site.as('coordinator')
    await coordinator.fillIn(`/people/${there.id}/consent/contact/withdraw`, { how: 'spoken' })
    await site.visitor().fillIn(path, answers(session, ticked))
    expect(await consents()).toEqual(['given keep', 'given contact', 'withdrawn contact'])
  })
})

describe('another person', () => {
  test.each([
    ['a couple with one phone', { name: 'Kofi Owusu-Hart' }],
    ['the same name with another phone', { phone: '07700 900 124' }],
  ])('takes a place of their own: %s', async (_who, other) => {
    const { path, session } = await offered(5)
    await site.visitor().fillIn(path, answers(session))
    await site.visitor().fillIn(path, answers(session, other))
    expect(await statesOf(session)).toEqual(['joined', 'joined'])
  })

  test('is Mrs Smith beside Mr Smith', async () => {
    const { path, session } = await offered(5)
    for (const name of ['Mr Smith', 'Mrs Smith']) await site.visitor().fillIn(path, answers(session, { name }))
    expect(await statesOf(session)).toEqual(['joined', 'joined'])
  })
})

describe('a name from the website that may be of somebody known', () => {
  test('waits on the coordinator’s list until somebody has judged, and tells the visitor nothing', async () => {
    await known(site, { name: 'Wilhelmina Quirk', contact: contactOf('call', '07700 900301') })
    const { path, session } = await offered(5)
    const page = await site
      .visitor()
      .fillIn(path, answers(session, { name: 'Wilhelmina Quirke', phone: '07700 900301' }))
    expect(page.text).not.toContain('Quirk')
    const coordinator = await site.as('coordinator')
    expect((await coordinator.open('/')).links('may be there twice')).toEqual(['/testtown/people/alike'])
    const list = await coordinator.open('/people/alike')
    expect(list.main).toContain('Wilhelmina Quirke and Wilhelmina Quirk')
    const [judging = ''] = list.links('Wilhelmina')
    await coordinator.fillIn(judging, {})
    expect((await coordinator.open('/people/alike')).main).not.toContain('Wilhelmina')
  })
})
