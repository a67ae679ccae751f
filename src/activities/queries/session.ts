import type { ReadTx } from '../../platform/database/index.ts'
import type { ActivityId, SessionId } from '../tables.ts'
import { placesTaken } from './places-taken.ts'

export interface Session {
  id: SessionId
  activityId: ActivityId
  startsAt: Date
  endsAt: Date
  /** Places at this session: its own number, else the activity's; null: as many as come. */
  capacity: number | null
  cancelledAt: Date | null
}

/** With how many places are taken: only certain while the session is held. */
export interface CountedSession extends Session {
  taken: number
}

const sessions = (tx: ReadTx) =>
  tx.db
    .selectFrom('activity_session as session')
    .innerJoin('activity', (join) =>
      join.onRef('activity.programme_id', '=', 'session.programme_id').onRef('activity.id', '=', 'session.activity_id'),
    )
    .select([
      'session.id',
      'session.activity_id as activityId',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
      'session.cancelled_at as cancelledAt',
    ])
    .select((select) => select.fn.coalesce('session.capacity', 'activity.capacity').as('capacity'))
    .where('session.programme_id', '=', tx.programmeId)

const countedSessions = (tx: ReadTx) => sessions(tx).select(placesTaken.as('taken'))

export function sessionById(tx: ReadTx, id: SessionId): Promise<Session | undefined> {
  return sessions(tx).where('session.id', '=', id).executeTakeFirst()
}

/** The sessions of an activity that are not over, the next first; those called off are told of too. */
export function comingSessions(tx: ReadTx, activityId: ActivityId, limit = 1000): Promise<CountedSession[]> {
  return countedSessions(tx)
    .where('session.activity_id', '=', activityId)
    .where('session.ends_at', '>', tx.now)
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .limit(limit)
    .execute()
}

/** Those that are over, the latest first. */
export function sessionsOver(tx: ReadTx, activityId: ActivityId, limit: number): Promise<CountedSession[]> {
  return countedSessions(tx)
    .where('session.activity_id', '=', activityId)
    .where('session.ends_at', '<=', tx.now)
    .orderBy('session.starts_at', 'desc')
    .orderBy('session.id')
    .limit(limit)
    .execute()
}
