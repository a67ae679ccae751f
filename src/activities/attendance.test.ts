import { expect, test } from 'vitest'
import { neighbour } from '../../tests/kit/neighbour.ts'
import { testSite } from '../../tests/kit/site.ts'
import type { Tx } from '../platform/database/index.ts'
import { entriesAbout, entriesOf, entryWithdrawn } from '../platform/record/index.ts'
import {
  countHeads,
  endActivity,
  joinSession,
  offerActivity,
  planSeries,
  planSession,
  recordCame,
  takeBackCame,
} from './index.ts'

const site = await testSite({ clock: () => new Date('2014-03-26T15:00:00Z') })

const told = { title: 'Singing at St Bride’s', description: 'All voices', interests: ['singing'] }

async function morningSession(tx: Tx) {
  const activityId = await offerActivity(tx, { ...told, where: { partner: 'pss', setting: 'worship', area: 'L8' } })
  const startsAt = new Date('2014-03-26T10:00:00Z')
  const times = { startsAt, endsAt: new Date('2014-03-26T12:00:00Z') }
  return { activityId, sessionId: await planSession(tx, { activityId, ...times }) }
}

test('whoever came is recorded once, on the day it met, for the area where they live', async () => {
  await site.inside(async (tx) => {
    const { activityId, sessionId } = await morningSession(tx)
    const { id, key } = await neighbour(tx, { area: 'L15' })
    for (let times = 0; times < 2; times += 1) await recordCame(tx, { personId: id, sessionId })
    const came = (await entriesAbout(tx, [key])).filter(({ what }) => what === 'activities.took-part')
    expect(came.map(({ happenedOn, detail }) => [happenedOn, detail])).toEqual([
      ['2014-03-26', { activity: activityId, session: sessionId, partner: 'pss', setting: 'worship', area: 'L15' }],
    ])
  })
})

test('somebody ticked by mistake no longer counts, and can be ticked again', async () => {
  await site.inside(async (tx) => {
    const { sessionId } = await morningSession(tx)
    const { id, key } = await neighbour(tx)
    const tick = { personId: id, sessionId }
    await recordCame(tx, tick)
    await takeBackCame(tx, tick)
    await recordCame(tx, tick)
    await takeBackCame(tx, tick)
    const entries = await entriesAbout(tx, [key])
    const came = entries.filter(({ what }) => what === 'activities.took-part').map(({ position }) => position)
    const withdrawn = entries.filter(({ what }) => what === entryWithdrawn.what).map(({ detail }) => detail.entry)
    expect(came).toHaveLength(2)
    expect(withdrawn).toEqual(came)
    expect(await joinSession(tx, tick)).toBe('joined')
  })
})

test('nobody has been to something that is still to come', async () => {
  await site.inside(async (tx) => {
    const { activityId } = await morningSession(tx)
    const [later = null] = await planSeries(tx, { activityId, day: '2014-03-27', from: '10:00', to: '11:00', weeks: 1 })
    const { id } = await neighbour(tx)
    if (!later) throw new Error('planned nothing')
    await expect(recordCame(tx, { personId: id, sessionId: later })).rejects.toThrow('activities.problem.not-yet')
    await expect(countHeads(tx, { sessionId: later, heads: 3 })).rejects.toThrow('activities.problem.not-yet')
  })
})

test('a later count of heads stands in the place of the earlier one', async () => {
  const sessionId = await site.inside(async (tx) => {
    const { sessionId } = await morningSession(tx)
    await countHeads(tx, { sessionId, heads: 12 })
    await countHeads(tx, { sessionId, heads: 14, where: { setting: 'event' } })
    const counted = await entriesOf(tx, ['activities.heads-counted'], '2014-03-26', '2014-03-26', 10)
    expect(counted.map(({ detail }) => [detail.heads, detail.setting])).toEqual([
      [12, 'worship'],
      [14, 'event'],
    ])
    return sessionId
  })
  const { rows } = await site.database.pool.query('select heads, counted_on from head_count where session_id = $1', [
    sessionId,
  ])
  expect(rows).toEqual([{ heads: 14, counted_on: '2014-03-26' }])
})

test('a weekly series keeps its time when the clocks change, and is called off when the activity ends', async () => {
  const activityId = await site.inside(async (tx) => {
    const { activityId } = await morningSession(tx)
    await planSeries(tx, { activityId, day: '2014-03-27', from: '10:00', to: '11:30', weeks: 2 })
    await endActivity(tx, activityId)
    await expect(
      planSeries(tx, { activityId, day: '2014-04-27', from: '10:00', to: '11:30', weeks: 1 }),
    ).rejects.toThrow('activities.problem.ended')
    return activityId
  })
  const { rows } = await site.database.pool.query(
    'select starts_at, cancelled_at is not null as off from activity_session where activity_id = $1 order by starts_at',
    [activityId],
  )
  // The second week is in summer time: ten o'clock on the wall is nine in Greenwich.
  expect(rows.map(({ starts_at, off }) => [starts_at.toISOString(), off])).toEqual([
    ['2014-03-26T10:00:00.000Z', false],
    ['2014-03-27T10:00:00.000Z', true],
    ['2014-04-03T09:00:00.000Z', true],
  ])
})
