import { expect, test } from 'vitest'
import { neighbour } from '../../tests/kit/neighbour.ts'
import { testSite } from '../../tests/kit/site.ts'
import { erasePerson, mergePeople, type PersonId } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { entriesAbout } from '../platform/record/index.ts'
import {
  cancelSession,
  changeActivity,
  joinSession,
  leaveSession,
  offerActivity,
  planSession,
  type SessionId,
} from './index.ts'

const site = await testSite({ poolSize: 4 })

const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000)

async function sessionFor(tx: Tx, capacity: number | null) {
  const told = { title: 'Walk in the park', description: 'A slow walk', interests: ['walking'], capacity }
  const activityId = await offerActivity(tx, { ...told, where: { partner: 'pss', setting: 'street', area: 'L17' } })
  const times = { startsAt: hours(tx.now, 24), endsAt: hours(tx.now, 26) }
  return { activityId, sessionId: await planSession(tx, { activityId, ...times }) }
}

async function standings(sessionId: SessionId): Promise<Record<string, number>> {
  const { rows } = await site.database.pool.query<{ state: string; people: number }>(
    'select state, count(*) as people from participation where session_id = $1 group by state',
    [sessionId],
  )
  return Object.fromEntries(rows.map(({ state, people }) => [state, people]))
}

const stateOf = async (sessionId: SessionId, personId: PersonId) =>
  (
    await site.database.pool.query('select state from participation where session_id = $1 and person_id = $2', [
      sessionId,
      personId,
    ])
  ).rows[0]?.state

test('a neighbour who joins takes a place, and the record says where', async () => {
  const { sessionId, activityId, key, id } = await site.inside(async (tx) => {
    const session = await sessionFor(tx, 2)
    const person = await neighbour(tx)
    expect(await joinSession(tx, { personId: person.id, sessionId: session.sessionId })).toBe('joined')
    return { ...session, ...person }
  })
  expect(await stateOf(sessionId, id)).toBe('joined')
  const entries = await site.inside((tx) => entriesAbout(tx, [key]))
  expect(entries.at(-1)).toMatchObject({
    what: 'activities.joined',
    detail: { activity: activityId, session: sessionId, partner: 'pss', setting: 'street', area: 'L8' },
  })
})

test('joining twice takes one place and is recorded once', async () => {
  const { sessionId, key } = await site.inside(async (tx) => {
    const { sessionId } = await sessionFor(tx, 2)
    const { id, key } = await neighbour(tx)
    for (let times = 0; times < 2; times += 1) await joinSession(tx, { personId: id, sessionId })
    return { sessionId, key }
  })
  expect(await standings(sessionId)).toEqual({ joined: 1 })
  const entries = await site.inside((tx) => entriesAbout(tx, [key]))
  expect(entries.filter(({ what }) => what === 'activities.joined')).toHaveLength(1)
})

test('sixteen who want the last three places at the same time do not over-book them', async () => {
  const { sessionId, people } = await site.inside(async (tx) => {
    const people: PersonId[] = []
    for (let many = 0; many < 16; many += 1) people.push((await neighbour(tx)).id)
    return { ...(await sessionFor(tx, 3)), people }
  })
  const states = await Promise.all(
    people.map((personId) => site.inside((tx) => joinSession(tx, { personId, sessionId }))),
  )
  expect(states.filter((state) => state === 'joined')).toHaveLength(3)
  expect(await standings(sessionId)).toEqual({ joined: 3, waiting: 13 })
})

test('a place given up goes to whoever has waited longest', async () => {
  const { sessionId, people } = await site.inside(async (tx) => {
    const people = [await neighbour(tx), await neighbour(tx), await neighbour(tx)] as const
    return { ...(await sessionFor(tx, 1)), people }
  })
  for (const { id } of people) await site.inside((tx) => joinSession(tx, { personId: id, sessionId }))
  await site.inside((tx) => leaveSession(tx, { personId: people[0].id, sessionId }))
  expect(await Promise.all(people.map(({ id }) => stateOf(sessionId, id)))).toEqual(['left', 'joined', 'waiting'])
  const entries = await site.inside((tx) => entriesAbout(tx, [people[1].key]))
  expect(entries.slice(-2).map(({ what, detail }) => [what, detail.waiting])).toEqual([
    ['activities.joined', true],
    ['activities.joined', undefined],
  ])
})

test('whoever leaves and comes back is last in line', async () => {
  const { sessionId, people } = await site.inside(async (tx) => {
    const people = [await neighbour(tx), await neighbour(tx), await neighbour(tx)] as const
    return { ...(await sessionFor(tx, 1)), people }
  })
  const join = (at: 0 | 1 | 2) => site.inside((tx) => joinSession(tx, { personId: people[at].id, sessionId }))
  const leave = (at: 0 | 1 | 2) => site.inside((tx) => leaveSession(tx, { personId: people[at].id, sessionId }))
  for (const at of [0, 1, 2] as const) await join(at)
  await leave(1)
  expect(await join(1)).toBe('waiting')
  await leave(0)
  expect(await Promise.all(people.map(({ id }) => stateOf(sessionId, id)))).toEqual(['left', 'waiting', 'joined'])
})

test('more places let in those who wait', async () => {
  const { sessionId, activityId, people } = await site.inside(async (tx) => {
    const people = [await neighbour(tx), await neighbour(tx), await neighbour(tx)]
    return { ...(await sessionFor(tx, 1)), people }
  })
  for (const { id } of people) await site.inside((tx) => joinSession(tx, { personId: id, sessionId }))
  await site.inside((tx) => changeActivity(tx, activityId, { capacity: 2 }))
  expect(await standings(sessionId)).toEqual({ joined: 2, waiting: 1 })
})

test('somebody erased gives up their place to whoever waits', async () => {
  const { sessionId, people } = await site.inside(async (tx) => {
    const people = [await neighbour(tx), await neighbour(tx)] as const
    return { ...(await sessionFor(tx, 1)), people }
  })
  for (const { id } of people) await site.inside((tx) => joinSession(tx, { personId: id, sessionId }))
  await site.inside((tx) => erasePerson(tx, people[0].id))
  expect(await stateOf(sessionId, people[1].id)).toBe('joined')
  expect(await standings(sessionId)).toEqual({ joined: 1 })
})

test('two records that are one person hold one place', async () => {
  const sessionId = await site.inside(async (tx) => {
    const [keep, other] = [await neighbour(tx), await neighbour(tx)]
    const { sessionId } = await sessionFor(tx, 5)
    await joinSession(tx, { personId: other.id, sessionId })
    await mergePeople(tx, { keep: keep.id, other: other.id })
    expect(await joinSession(tx, { personId: keep.id, sessionId })).toBe('joined')
    return sessionId
  })
  expect(await standings(sessionId)).toEqual({ joined: 1 })
})

test('nobody joins a day that was called off or is over', async () => {
  await site.inside(async (tx) => {
    const { id } = await neighbour(tx)
    const { sessionId, activityId } = await sessionFor(tx, 5)
    await cancelSession(tx, sessionId)
    await expect(joinSession(tx, { personId: id, sessionId })).rejects.toThrow('activities.problem.called-off')
    const times = { startsAt: hours(tx.now, -3), endsAt: hours(tx.now, -1) }
    const over = await planSession(tx, { activityId, ...times })
    await expect(joinSession(tx, { personId: id, sessionId: over })).rejects.toThrow('activities.problem.over')
  })
})

test('whoever had the page open as the last day was called off is told, and loses nothing they typed', async () => {
  const { sessionId, activityId } = await site.inside((tx) => sessionFor(tx, 5))
  await site.inside((tx) => cancelSession(tx, sessionId))
  const typed = { session: sessionId, name: 'Fatima Late', phone: '07700 900456', channel: 'text' }
  const page = await site.visitor().send(`/activities/${activityId}/join`, { ...typed, consents: ['keep', 'contact'] })
  expect([page.status, page.main.includes('There is nothing left to choose here')]).toEqual([422, true])
  expect([page.valuesOf('name'), page.valuesOf('phone')]).toEqual([['Fatima Late'], ['07700 900456']])
  expect(page.html).toMatch(/error-summary__list">[^]*href="#session"[^]*id="session"/)
})
