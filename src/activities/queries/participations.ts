import type { PersonId } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'

/** Every meeting that somebody (under any of their ids) ever had to do with, the earliest first. */
export function participationsOf(tx: ReadTx, personIds: readonly PersonId[]) {
  return tx.db
    .selectFrom('participation as own')
    .innerJoin('activity_session as session', (join) =>
      join.onRef('session.programme_id', '=', 'own.programme_id').onRef('session.id', '=', 'own.session_id'),
    )
    .innerJoin('activity', (join) =>
      join.onRef('activity.programme_id', '=', 'session.programme_id').onRef('activity.id', '=', 'session.activity_id'),
    )
    .select(['activity.title', 'session.starts_at as startsAt', 'own.joined_at as joinedAt', 'own.state'])
    .select(['own.came_on as cameOn', 'own.partner', 'own.area'])
    .where('own.programme_id', '=', tx.programmeId)
    .where('own.person_id', 'in', personIds)
    .orderBy('session.starts_at')
    .execute()
}
