import { beforeAll, expect, test } from 'vitest'
import { known } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { erasePerson, mergePeople, type PersonId } from '../people/index.ts'
import { type CommandId, newId } from '../platform/database/index.ts'
import { Problem } from '../platform/problem/index.ts'
import {
  type ActivityId,
  changeActivity,
  endActivity,
  joinSession,
  leaveSession,
  offerActivity,
  planSession,
  type SessionId,
} from './index.ts'

const site = await testSite({ clock: () => new Date('2014-01-15T09:00:00Z'), poolSize: 16, attempts: 1 })

/** In no order in which they were made, so that nobody is in order by luck. */
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((each, at) => ({ each, by: Math.sin((at + 1) * (seed + 1) * 12.9898) }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ each }) => each)

const places = 3
let activities: ActivityId[] = []
let sessions: SessionId[] = []
let host: PersonId

beforeAll(async () => {
  host = (await known(site, { name: 'Hana Host' })).id
  for (const title of ['Walk', 'Chess', 'Choir']) {
    const activity = await site.inside((tx) =>
      offerActivity(tx, {
        title,
        description: 'Something',
        interests: ['walking'],
        capacity: places,
        hostPersonId: host,
      }),
    )
    activities = [...activities, activity]
    for (const day of [20, 21, 22, 23]) {
      const [startsAt, endsAt] = [10, 11].map((hour) => new Date(`2014-01-${day}T${hour}:00:00Z`))
      if (startsAt && endsAt) {
        const session = await site.inside((tx) => planSession(tx, { activityId: activity, startsAt, endsAt }))
        sessions = [...sessions, session]
      }
    }
  }
})

/** People who want to come to every meeting, in an order of their own. */
async function comers(count: number): Promise<PersonId[]> {
  const people: PersonId[] = []
  for (let n = 0; n < count; n += 1) people.push((await known(site, { name: `Comer ${n}` })).id)
  for (const [n, personId] of people.entries())
    for (const sessionId of shuffled(sessions, n)) await site.inside((tx) => joinSession(tx, { personId, sessionId }))
  return people
}

function pairAt(people: readonly PersonId[], at: number) {
  const [keep, other] = people.slice(at, at + 2)
  if (!keep || !other) throw new Error('nobody is there')
  return { keep, other }
}

/** A meeting of the first activity at which people can be ticked. */
async function yesterday(): Promise<SessionId> {
  const [startsAt, endsAt] = [10, 11].map((hour) => new Date(`2014-01-14T${hour}:00:00Z`))
  const [activityId] = activities
  if (!activityId || !startsAt || !endsAt) throw new Error('nothing is there')
  return site.inside((tx) => planSession(tx, { activityId, startsAt, endsAt }))
}

/** What went wrong, without the refusals of what was no longer there. */
const faults = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' && !(outcome.reason instanceof Problem) ? [String(outcome.reason)] : [],
  )

const onLists = async () => {
  const { rows } = await site.database.pool.query<{ joined: number; waiting: number }>(
    `select count(*) filter (where state = 'joined')::integer as joined, count(*) filter (where state = 'waiting')::integer as waiting
     from activity_session left join participation on participation.session_id = activity_session.id group by activity_session.id`,
  )
  return rows
}

test('people with places at many meetings are erased at once, while others join and leave, and none of them cross', async () => {
  const people = await comers(16)
  const erased = people.slice(0, 8)
  const others = people.slice(8)
  const late = await Promise.all(Array.from({ length: 4 }, async () => (await known(site)).id))
  const outcomes = await Promise.allSettled([
    ...erased.map((id) => site.inside((tx) => erasePerson(tx, id))),
    ...shuffled(sessions, 1).flatMap((sessionId) =>
      late.map((personId) => site.inside((tx) => joinSession(tx, { personId, sessionId }))),
    ),
    ...erased.map((personId, n) =>
      site.inside((tx) => joinSession(tx, { personId, sessionId: sessions[n % sessions.length] ?? newId() })),
    ),
    ...others.flatMap((personId, n) =>
      shuffled(sessions, n)
        .slice(0, 4)
        .map((sessionId) => site.inside((tx) => leaveSession(tx, { personId, sessionId }))),
    ),
    ...activities.map((activityId, n) => site.inside((tx) => changeActivity(tx, activityId, { capacity: places + n }))),
  ])
  expect(faults(outcomes)).toEqual([])
  const { rows } = await site.database.pool.query('select 1 from participation where person_id = any($1)', [erased])
  expect(rows).toEqual([])
  for (const { joined, waiting } of await onLists()) expect([joined >= places, waiting > 0]).toEqual([true, true])
})

test('many are ticked at one meeting, in any order, while some of them are erased and merged', async () => {
  const people = await comers(12)
  const worker = await site.as('outreach-worker')
  const sessionId = await yesterday()
  const path = `/activities/${activities[0]}/sessions/${sessionId}`
  for (const personId of people)
    await site.inside((tx) => joinSession(tx, { personId, sessionId, happenedOn: '2014-01-14' }))
  const tick = (seed: number) =>
    worker.send(path, { 'kith-command': newId(), came: shuffled(people, seed), was: [], heads: '' })
  const seen = [1, 2, 3].map(tick)
  const outcomes = await Promise.allSettled([
    ...people.slice(0, 4).map((id) => site.inside((tx) => erasePerson(tx, id))),
    ...[4, 6].map((at) => site.inside((tx) => mergePeople(tx, pairAt(people, at)))),
  ])
  expect(faults(outcomes)).toEqual([])
  // Who was erased before the page was sent stands no longer on it: it is shown again, and all is still ticked.
  const statuses = (await Promise.all(seen)).map(({ status }) => status)
  expect(statuses.filter((status) => status !== 200 && status !== 422)).toEqual([])
})

test('merges that cross under the ids of records merged before wait for one another', async () => {
  const [a, b, c, d] = await Promise.all(
    ['Ann', 'Ben', 'Cat', 'Dee'].map(async (name) => (await known(site, { name })).id),
  )
  if (!a || !b || !c || !d) throw new Error('nobody is there')
  const [low, high] = [a, b].toSorted()
  if (!low || !high) throw new Error('nobody is there')
  // The lower id of each pair leads to the higher of the other, so that the order of ids is not that of whom they lead to.
  await site.inside((tx) => mergePeople(tx, { keep: high, other: c }))
  await site.inside((tx) => mergePeople(tx, { keep: low, other: d }))
  const pairs = [
    { keep: c, other: d },
    { keep: d, other: c },
    { keep: low, other: high },
    { keep: high, other: low },
  ]
  const outcomes = await Promise.allSettled(pairs.map((pair) => site.inside((tx) => mergePeople(tx, pair))))
  expect(faults(outcomes)).toEqual([])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('activities are ended, and their host is erased, at the same time', async () => {
  const people = await comers(6)
  // The host has a place at every meeting of the activities.
  for (const sessionId of sessions) await site.inside((tx) => joinSession(tx, { personId: host, sessionId }))
  const outcomes = await Promise.allSettled([
    ...activities.map((activityId) => site.inside((tx) => endActivity(tx, activityId))),
    ...[host, ...people].map((id) => site.inside((tx) => erasePerson(tx, id))),
  ])
  expect(faults(outcomes)).toEqual([])
})

test('an erasure sent twice at once is done once', async () => {
  const { id, key } = await known(site)
  const commandId: CommandId = newId()
  await Promise.allSettled([1, 2].map(() => site.inside((tx) => erasePerson(tx, id, commandId))))
  const { rows } = await site.database.pool.query(`select 1 from record where what = 'people.erased' and about = $1`, [
    key,
  ])
  expect(rows).toHaveLength(1)
})
