import { sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import type { Follower } from '../../platform/record/index.ts'
import { rollUp } from '../rollup/follower.ts'

/** When a roll-up last took something from the record; null before its first time. */
export async function countedUpTo(tx: ReadTx, { name }: Pick<Follower, 'name'> = rollUp): Promise<Date | null> {
  const cursor = await tx.db
    .selectFrom('follower')
    .select('at')
    .where('programme_id', '=', tx.programmeId)
    .where('name', '=', name)
    .executeTakeFirst()
  return cursor?.at ?? null
}

/** Longer than it takes to count what was just recorded. */
const patience = 60_000

/** Whether something that was recorded more than a minute ago has not been counted yet. */
export async function isBehind(tx: ReadTx): Promise<boolean> {
  const { rows } = await sql<{ behind: boolean }>`
    select exists (
      select from record where programme_id = ${tx.programmeId} and at < ${new Date(tx.now.getTime() - patience)}
        and (txid, position) > (select coalesce(max(txid), '0'), coalesce(max(position), 0) from follower
          where programme_id = ${tx.programmeId} and name = ${rollUp.name})) as behind`.execute(tx.db)
  return rows[0]?.behind ?? false
}
