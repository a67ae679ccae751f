import type { PersonId } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { HubId } from '../tables.ts'

export interface CoachingSeen {
  givenOn: string
  advice: string[]
  hubId: HubId | null
  hub: string | null
}

/** The coaching that somebody was given, the latest first. */
export function coachingOf(tx: ReadTx, ids: readonly PersonId[]): Promise<CoachingSeen[]> {
  return tx.db
    .selectFrom('coaching')
    .leftJoin('hub', (join) =>
      join.onRef('hub.programme_id', '=', 'coaching.programme_id').onRef('hub.id', '=', 'coaching.hub_id'),
    )
    .select(['coaching.given_on as givenOn', 'coaching.advice', 'coaching.hub_id as hubId', 'hub.name as hub'])
    .where('coaching.programme_id', '=', tx.programmeId)
    .where('coaching.person_id', 'in', ids)
    .orderBy('coaching.given_on', 'desc')
    .orderBy('coaching.id', 'desc')
    .execute()
}

export interface SkillsSeen {
  checkedOn: string
  alone: number
}

/** How many of the Foundation tasks somebody did alone, the latest check first. */
export function skillsOf(tx: ReadTx, ids: readonly PersonId[]): Promise<SkillsSeen[]> {
  return tx.db
    .selectFrom('skills_check')
    .select(['checked_on as checkedOn', 'alone'])
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .orderBy('checked_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** When somebody completed their coaching, under whichever of their records; null while they have not. */
export async function completedOn(tx: ReadTx, ids: readonly PersonId[]): Promise<string | null> {
  if (ids.length === 0) return null
  const completed = await tx.db
    .selectFrom('coaching_completion')
    .select('completed_on')
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .orderBy('completed_on')
    .executeTakeFirst()
  return completed?.completed_on ?? null
}
