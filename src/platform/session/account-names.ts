import type { Key, ReadTx } from '../database/index.ts'

/** The names of those who acted, as far as they still have an account. */
export async function actorNames(tx: ReadTx, entries: readonly { actor: Key | null }[]): Promise<Map<Key, string>> {
  const actors = [...new Set(entries.flatMap(({ actor }) => (actor ? [actor] : [])))]
  if (actors.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('account')
    .select(['key', 'name'])
    .where('programme_id', '=', tx.programmeId)
    .where('key', 'in', actors)
    .execute()
  return new Map(rows.map(({ key, name }) => [key, name]))
}
