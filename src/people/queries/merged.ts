import type { ReadTx } from '../../platform/database/index.ts'
import type { PersonId } from '../tables.ts'

export interface MergedPerson {
  id: PersonId
  name: string
  into: PersonId
}

/** The records that were put together with somebody's, each with the one it leads to. */
export async function mergedInto(tx: ReadTx, ids: readonly PersonId[]): Promise<MergedPerson[]> {
  if (ids.length === 0) return []
  const rows = await tx.db
    .selectFrom('person')
    .select(['id', 'name', 'merged_into as into'])
    .where('programme_id', '=', tx.programmeId)
    .where('merged_into', 'in', ids)
    .orderBy('name')
    .execute()
  return rows.flatMap(({ into, ...row }) => (into ? [{ ...row, into }] : []))
}
