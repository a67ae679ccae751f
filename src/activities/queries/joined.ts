import type { PersonId } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'

/** The meetings still to come that somebody (under any of their ids) has a place at, or waits for one. */
export function joinedBy(tx: ReadTx, personIds: PersonId[]) {
  return tx.db
    .selectFrom('participation')
    .innerJoin('activity_session as session', (join) =>
      join
        .onRef('session.programme_id', '=', 'participation.programme_id')
        .onRef('session.id', '=', 'participation.session_id'),
    )
    .innerJoin('activity', (join) =>
      join.onRef('activity.programme_id', '=', 'session.programme_id').onRef('activity.id', '=', 'session.activity_id'),
    )
    .select(['session.id as sessionId', 'activity.id as activityId', 'activity.title', 'activity.place'])
    .select(['session.starts_at as startsAt', 'session.cancelled_at as cancelledAt', 'participation.state'])
    .where('participation.programme_id', '=', tx.programmeId)
    .where('participation.person_id', 'in', personIds)
    .where('participation.state', 'in', ['joined', 'waiting'])
    .where('session.ends_at', '>', tx.now)
    .orderBy('session.starts_at')
    .limit(50)
    .execute()
}
