import { sql } from 'kysely'
import { type Database, inProgramme, type ProgrammeId, type Tx } from '../database/index.ts'
import type { Recorded } from './read.ts'

export interface Follower {
  readonly name: string
  /** Takes entries in order, in the transaction that moves the cursor: each is seen exactly once. */
  take(tx: Tx, entries: Recorded[]): Promise<void>
}

interface Followed extends Recorded {
  txid: string
}

/*
 * Positions are handed out before commit, so a late commit can appear below a position already read. Ordered by
 * (transaction, position) and read only below the oldest transaction still running, nothing can appear behind the cursor.
 */
async function nextEntries(tx: Tx, cursor: { txid: string; position: number }, size: number): Promise<Followed[]> {
  const { rows } = await sql<Followed>`
    select position, txid::text as txid, at, happened_on as "happenedOn", what, actor, about, detail, command_id as "commandId"
    from record
    where programme_id = ${tx.programmeId}
      and (txid, position) > (${cursor.txid}::xid8, ${cursor.position}::bigint)
      and txid < pg_snapshot_xmin(pg_current_snapshot())
    order by txid, position limit ${size}`.execute(tx.db)
  return rows
}

async function lockCursor(tx: Tx, name: string): Promise<{ txid: string; position: number }> {
  await tx.db
    .insertInto('follower')
    .values({ programme_id: tx.programmeId, name, at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx.db
    .selectFrom('follower')
    .select(['txid', 'position'])
    .where('programme_id', '=', tx.programmeId)
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Hands the follower its next entries; returns how many. */
export function followOnce(
  database: Database,
  programmeId: ProgrammeId,
  follower: Follower,
  size = 5000,
): Promise<number> {
  return inProgramme(database, { programmeId, actor: null }, async (tx) => {
    const entries = await nextEntries(tx, await lockCursor(tx, follower.name), size)
    const last = entries.at(-1)
    if (!last) return 0
    await follower.take(tx, entries)
    await sql`update follower set txid = ${last.txid}::xid8, position = ${last.position},
      entries = entries + ${entries.length}, at = ${tx.now}
      where programme_id = ${tx.programmeId} and name = ${follower.name}`.execute(tx.db)
    return entries.length
  })
}

/** Lets the follower read until nothing more is ready; returns how many entries it took. */
export async function catchUp(database: Database, programmeId: ProgrammeId, follower: Follower): Promise<number> {
  let all = 0
  for (let taken = -1; taken !== 0; all += taken) taken = await followOnce(database, programmeId, follower)
  return all
}
