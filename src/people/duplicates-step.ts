import type { ReadTx } from '../platform/database/index.ts'
import { likelyDuplicatesOf } from './queries/duplicates.ts'
import type { PersonId } from './tables.ts'

/** Where to go after a name was saved: first to people who may be the same person, where there are any. */
export async function duplicatesStep(tx: ReadTx, id: PersonId, next: string): Promise<string> {
  const alike = await likelyDuplicatesOf(tx, id)
  return alike.length > 0 ? `/people/${id}/same?next=${encodeURIComponent(next)}` : next
}
