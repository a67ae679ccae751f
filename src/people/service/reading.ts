import { sql } from 'kysely'
import type { Key, Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { personRead } from '../entries.ts'

/** About whom it is recorded already that whoever acts here looked at this page today. */
async function readToday(tx: Tx, keys: Key[], page: string): Promise<Set<Key | null>> {
  const rows = await tx.db
    .selectFrom('record')
    .select('about')
    .distinct()
    .where('programme_id', '=', tx.programmeId)
    .where('about', 'in', keys)
    .where('what', '=', personRead.what)
    .where('happened_on', '=', tx.today)
    .where('actor', 'is not distinct from', tx.actor)
    .where(sql<boolean>`detail ->> 'page' = ${page}`)
    .execute()
  return new Set(rows.map(({ about }) => about))
}

/**
 * Notes down that somebody in the team was shown how to reach these people, on a page that lists them: for each person once a
 * day, however often the list is opened.
 * @param page Which page, as a code.
 */
export async function noteReading(tx: Tx, people: readonly { key: Key }[], page: string): Promise<void> {
  const keys = [...new Set(people.map(({ key }) => key))]
  if (keys.length === 0) return
  const already = await readToday(tx, keys, page)
  const fresh = keys.filter((key) => !already.has(key))
  await record(
    tx,
    fresh.map((key) => personRead(key, tx.today, { page })),
  )
}
