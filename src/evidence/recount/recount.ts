import { sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import { type Recorded, recordedColumns } from '../../platform/record/index.ts'
import type { Sum } from '../cell.ts'
import { recordingDay } from '../record/day.ts'
import { countedKinds, factsOf } from '../record/fact-of-entry.ts'
import { Recount } from './fold.ts'
import { isTurn, readTurns, turningKinds } from './turns.ts'

export interface Extent {
  from?: string
  to?: string
  /** The day at whose end the record is read: later entries are left out. */
  asAt?: string
  /** Only as far as the follower of this name has read. */
  readBy?: string
}

const pageSize = 10_000

function entries(tx: ReadTx, kinds: readonly string[], { readBy }: Extent) {
  const all = tx.db
    .selectFrom('record')
    .select(recordedColumns)
    .where('programme_id', '=', tx.programmeId)
    .where('what', 'in', kinds)
  if (readBy === undefined) return all
  return all.where(
    sql<boolean>`(txid, position) <= (select txid, position from follower
      where programme_id = ${tx.programmeId} and name = ${readBy})`,
  )
}

/** The record from its beginning, a page at a time: memory does not grow with its length. */
async function* pagesOf(tx: ReadTx, kinds: readonly string[], extent: Extent): AsyncGenerator<Recorded[]> {
  let after = 0
  while (true) {
    const following = entries(tx, kinds, extent).where('position', '>', after)
    const page = await following.orderBy('position').limit(pageSize).execute()
    yield page
    after = page.at(-1)?.position ?? after
    if (page.length < pageSize) return
  }
}

const knownBy =
  (asAt: string | undefined) =>
  ({ at }: Recorded) =>
    asAt === undefined || recordingDay(at) <= asAt

const within =
  ({ from, to }: Extent) =>
  ({ happenedOn }: Sum) =>
    (from === undefined || happenedOn >= from) && (to === undefined || happenedOn <= to)

/** Counts everything anew from the record, which proves the roll-up. Reads all of it: for checking, not for pages. */
export async function recount(tx: ReadTx, extent: Extent = {}): Promise<Sum[]> {
  const known = knownBy(extent.asAt)
  const turns = await entries(tx, turningKinds, extent).orderBy('position', 'desc').execute()
  const fold = new Recount(readTurns(factsOf(turns.filter(known)).filter(isTurn)))
  const rest = countedKinds.filter((kind) => !turningKinds.includes(kind))
  for await (const page of pagesOf(tx, rest, extent)) for (const fact of factsOf(page.filter(known))) fold.take(fact)
  return fold.tallied().sums().filter(within(extent))
}
