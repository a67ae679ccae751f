import { sql } from 'kysely'
import type { PersonId } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'

/** What the activities are for that people under these ids host now. */
export async function hostedInterests(
  tx: ReadTx,
  ids: readonly PersonId[],
): Promise<{ personId: PersonId; interests: string[] }[]> {
  if (ids.length === 0) return []
  const rows = await tx.db
    .selectFrom('activity')
    .select(['host_person_id as personId', 'interests'])
    .where('programme_id', '=', tx.programmeId)
    .where(sql<boolean>`host_person_id = any(${sql.val(ids)}::uuid[])`)
    .where('ended_at', 'is', null)
    .execute()
  return rows.flatMap(({ personId, interests }) => (personId ? [{ personId, interests }] : []))
}
