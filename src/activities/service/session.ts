import { dayOf, daysAfter, momentAt } from '../../platform/clock/index.ts'
import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { sessionCancelled, sessionPlanned } from '../entries.ts'
import { activityById } from '../queries/activity.ts'
import { type Session, sessionById } from '../queries/session.ts'
import type { ActivityId, SessionId } from '../tables.ts'
import { refuseNoRoom } from './particulars.ts'

export interface NewSession {
  activityId: ActivityId
  startsAt: Date
  endsAt: Date
  /** Places at this session alone; else the activity's number. */
  capacity?: number | null
}

/** Says when an activity meets. */
export async function planSession(tx: Tx, given: NewSession, commandId: CommandId | null = null): Promise<SessionId> {
  const { activityId, startsAt, endsAt, capacity = null } = given
  if (endsAt <= startsAt) throw new Problem('invalid', 'activities.problem.ends-first', 'to')
  refuseNoRoom(capacity)
  const activity = await activityById(tx, activityId)
  if (!activity) throw new Problem('not-found', 'activities.problem.no-activity')
  if (activity.endedAt) throw new Problem('conflict', 'activities.problem.ended')
  const id = newId<'activity-session'>()
  const times = { starts_at: startsAt, ends_at: endsAt }
  await tx.db
    .insertInto('activity_session')
    .values({ programme_id: tx.programmeId, id, activity_id: activityId, ...times, capacity, cancelled_at: null })
    .execute()
  const starts = dayOf(startsAt)
  await record(tx, sessionPlanned(null, tx.today, { activity: activityId, session: id, starts }), commandId)
  return id
}

export interface NewSeries {
  activityId: ActivityId
  /** The first day, and the times on the wall: 10:00 stays 10:00 when the clocks change. */
  day: string
  from: string
  to: string
  /** How many weeks; 1 is a single session. */
  weeks: number
  capacity?: number | null
}

/** Plans the same time every week. */
export async function planSeries(tx: Tx, series: NewSeries, commandId: CommandId | null = null): Promise<SessionId[]> {
  const { activityId, day, from, to, weeks, capacity = null } = series
  if (weeks < 1) throw new Problem('invalid', 'activities.problem.no-weeks', 'weeks')
  const planned: SessionId[] = []
  for (let week = 0; week < weeks; week += 1) {
    const on = daysAfter(day, 7 * week)
    const [startsAt, endsAt] = [momentAt(on, from), momentAt(on, to)]
    planned.push(await planSession(tx, { activityId, startsAt, endsAt, capacity }, commandId))
  }
  return planned
}

export async function existingSession(tx: Tx, id: SessionId): Promise<Session> {
  const session = await sessionById(tx, id)
  if (!session) throw new Problem('not-found', 'activities.problem.no-session')
  return session
}

/** The session, held until the transaction ends: whoever takes or leaves a place waits for whoever came first. */
export async function heldSession(tx: Tx, id: SessionId): Promise<Session> {
  await tx.db
    .selectFrom('activity_session')
    .select('id')
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute()
  return existingSession(tx, id)
}

/** Several sessions, held in the order of their ids, whatever order they are then seen to in. */
export async function holdSessions(tx: Tx, ids: readonly SessionId[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .selectFrom('activity_session')
    .select('id')
    .where('programme_id', '=', tx.programmeId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Calls a session off. Who joined stays on its list, so that they can be told. */
export async function cancelSession(tx: Tx, id: SessionId, commandId: CommandId | null = null): Promise<void> {
  const session = await heldSession(tx, id)
  if (session.cancelledAt) return
  await tx.db
    .updateTable('activity_session')
    .set({ cancelled_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .execute()
  await record(tx, sessionCancelled(null, tx.today, { activity: session.activityId, session: id }), commandId)
}
