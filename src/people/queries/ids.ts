import type { Key, ReadTx } from '../../platform/database/index.ts'
import type { PersonId } from '../tables.ts'

/** Every key of the programme with the id of its own row, merged into another or not. Whoever was erased is not there. */
export async function idsByKey(tx: ReadTx): Promise<Map<Key, PersonId>> {
  const rows = await tx.db
    .selectFrom('person')
    .select(['id', 'key'])
    .where('programme_id', '=', tx.programmeId)
    .execute()
  return new Map(rows.map(({ id, key }) => [key, id]))
}
