import type { PersonId } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'

export type OwnParticipation = Awaited<ReturnType<typeof participationsOf>>[number]

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
    .select(['activity.id as activityId', 'session.id as sessionId', 'activity.title'])
    .select(['session.starts_at as startsAt', 'own.joined_at as joinedAt', 'own.state'])
    .select(['own.came_on as cameOn', 'own.partner', 'own.area'])
    .where('own.programme_id', '=', tx.programmeId)
    .where('own.person_id', 'in', personIds)
    .orderBy('session.starts_at')
    .execute()
}

/** The activities that somebody hosts or started, and that are still on. */
export function hostedBy(tx: ReadTx, personIds: readonly PersonId[]) {
  return tx.db
    .selectFrom('activity')
    .select(['id', 'title'])
    .where('programme_id', '=', tx.programmeId)
    .where('host_person_id', 'in', personIds)
    .where('ended_at', 'is', null)
    .orderBy('title')
    .execute()
}
