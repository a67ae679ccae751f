import type { ReadTx } from '../../platform/database/index.ts'
import type { Recorded } from '../../platform/record/index.ts'
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
}

const pageSize = 10_000

const entries = (tx: ReadTx, kinds: readonly string[]) =>
  tx.db
    .selectFrom('record')
    .select([
      'position',
      'at',
      'happened_on as happenedOn',
      'what',
      'actor',
      'about',
      'detail',
      'command_id as commandId',
    ])
    .where('programme_id', '=', tx.programmeId)
    .where('what', 'in', kinds)

/** The record from its beginning, a page at a time: memory does not grow with its length. */
async function* pagesOf(tx: ReadTx, kinds: readonly string[]): AsyncGenerator<Recorded[]> {
  let after = 0
  while (true) {
    const page = await entries(tx, kinds).where('position', '>', after).orderBy('position').limit(pageSize).execute()
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
  const turns = await entries(tx, turningKinds).orderBy('position', 'desc').execute()
  const fold = new Recount(readTurns(factsOf(turns.filter(known)).filter(isTurn)))
  const rest = countedKinds.filter((kind) => !turningKinds.includes(kind))
  for await (const page of pagesOf(tx, rest)) for (const fact of factsOf(page.filter(known))) fold.take(fact)
  return fold.tallied().sums().filter(within(extent))
}
