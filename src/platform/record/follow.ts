import { sql } from 'kysely'
import { type Database, inProgramme, type ProgrammeId, type Tx } from '../database/index.ts'
import type { Recorded } from './read.ts'

export interface Follower {
  readonly name: string
  /** How many entries it takes at a time, where there are so many; 5,000 if it does not say. */
  readonly size?: number
  /** Takes entries in order, in the transaction that moves the cursor: each is seen exactly once. */
  take(tx: Tx, entries: Recorded[]): Promise<void>
}

interface Followed extends Recorded {
  txid: string
}

/*
 * Positions are handed out before commit, so a late commit can appear below a position already read. Ordered by
 * (transaction, position) and read only below the oldest transaction still running, nothing can appear behind the cursor.
 * The order names the table's own column: a bare "txid" would be the text of it, in which 1000 comes before 999.
 */
async function nextEntries(tx: Tx, cursor: { txid: string; position: number }, size: number): Promise<Followed[]> {
  const { rows } = await sql<Followed>`
    select position, txid::text as txid, at, happened_on as "happenedOn", what, actor, about, detail, command_id as "commandId"
    from record
    where programme_id = ${tx.programmeId}
      and (txid, position) > (${cursor.txid}::xid8, ${cursor.position}::bigint)
      and txid < pg_snapshot_xmin(pg_current_snapshot())
    order by record.txid, record.position limit ${size}`.execute(tx.db)
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
  size = follower.size ?? 5000,
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

/** Whether every transaction that was running at `horizon` has ended. */
async function hasPassed(database: Database, horizon: string): Promise<boolean> {
  const { rows } = await database.pool.query<{ passed: boolean }>(
    'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as passed',
    [horizon],
  )
  return rows[0]?.passed ?? true
}

/** How long a transaction that somebody else keeps open, in any database of the server, may hold us up. */
const patience = 5_000
const pause = 10

/**
 * Lets the follower read everything that was committed before the call; returns how many entries it took. Entries can
 * be read only once all older transactions have ended: it waits for them, and gives up on one that takes too long.
 */
export async function catchUp(database: Database, programmeId: ProgrammeId, follower: Follower): Promise<number> {
  const { rows } = await database.pool.query<{ now: string }>(
    'select pg_snapshot_xmax(pg_current_snapshot())::text as now',
  )
  const horizon = rows[0]?.now ?? '0'
  let all = 0
  for (let waited = 0; waited < patience; ) {
    const passed = await hasPassed(database, horizon)
    const taken = await followOnce(database, programmeId, follower)
    all += taken
    if (taken > 0) continue
    if (passed) break
    await new Promise((resolve) => setTimeout(resolve, pause))
    waited += pause
  }
  return all
}
