import type { Key, Tx } from '../../platform/database/index.ts'
import { onePerson } from '../queries/same.ts'
import { erasePerson } from '../service/erasing.ts'
import { undoMerge } from '../service/merging.ts'
import type { PersonId } from '../tables.ts'

async function rowsOf(tx: Tx, keys: readonly Key[]) {
  if (keys.length === 0) return []
  return tx.db
    .selectFrom('person')
    .select(['id', 'key', 'merged_into as into'])
    .where('programme_id', '=', tx.programmeId)
    .where('key', 'in', keys)
    .orderBy('id')
    .execute()
}

/** Parts from somebody all records that were one with theirs then, and were not erased with them later. */
async function partFromOthers(tx: Tx, id: PersonId, erased: ReadonlySet<Key>): Promise<void> {
  const rows = await rowsOf(tx, (await onePerson(tx, id)).keys)
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const { id: other, key, into } of rows) {
    const kept = into && byId.get(into)
    if (kept && erased.has(key) !== erased.has(kept.key)) await undoMerge(tx, { keep: kept.id, other })
  }
}

/**
 * Erases whoever of these is there (again), with all that was merged into them and is on the list too. Returns how many
 * were: done a second time, none.
 */
export async function eraseAgain(tx: Tx, keys: readonly Key[]): Promise<number> {
  const erased = new Set(keys)
  const found = await rowsOf(tx, keys)
  for (const { id } of found) await partFromOthers(tx, id, erased)
  for (const { key } of found) {
    const [still] = await rowsOf(tx, [key])
    if (still) await erasePerson(tx, still.id)
  }
  return found.length
}
