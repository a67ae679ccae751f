import type { Tx } from '../../platform/database/index.ts'
import { likelyDuplicatesOf } from '../queries/duplicates.ts'
import type { PersonId } from '../tables.ts'

/** Notes who may be this person, for somebody to look at: for a name that came when nobody of the team could be asked. */
export async function notePairs(tx: Tx, id: PersonId): Promise<void> {
  const alike = await likelyDuplicatesOf(tx, id)
  if (alike.length === 0) return
  const found = { programme_id: tx.programmeId, person_id: id, found_at: tx.now, found_by: tx.actor }
  await tx.db
    .insertInto('pair_to_judge')
    .values(alike.map(({ candidate, likelihood }) => ({ ...found, other_id: candidate.person.id, likelihood })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
