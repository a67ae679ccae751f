import type { AccountId, CommandId, ReadTx, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { captureKept, captureSettled } from '../entries.ts'
import type { DeviceClock } from './clock.ts'
import { doubtful } from './pass.ts'
import type { PassId } from './tables.ts'

export interface Refused {
  id: CommandId
  sealed: Buffer
  passId: PassId | null
  accountId: AccountId | null
  /** Null where it could not be opened. */
  clock: DeviceClock | null
  why: Problem
}

/** The sentence alone, by its key: what one with parameters was filled with may have been typed by somebody. */
const keyOf = ({ sentence }: Problem) => (typeof sentence === 'string' ? sentence : 'outreach.kept.answers')

/** What could not be recorded as it came is safe all the same: still sealed, until its worker looks at it. */
export async function keepRefused(tx: Tx, refused: Refused): Promise<void> {
  const { id, sealed, passId, accountId, clock, why } = refused
  const kept = await tx.db
    .insertInto('capture_kept')
    .values({
      programme_id: tx.programmeId,
      id,
      pass_id: passId,
      account_id: accountId,
      sealed,
      why: keyOf(why),
      received_at: tx.now,
      captured_on: clock?.day ?? null,
      clock: clock?.clock ?? null,
      settled_at: null,
      settled_how: null,
      settled_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept) await record(tx, captureKept(null, tx.today, { capture: id, why: keyOf(why) }), id)
}

/** Of these, those that are with the server already, to be looked at. */
export async function keptAmong(tx: ReadTx, ids: CommandId[]): Promise<Map<CommandId, { settled: boolean }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('capture_kept')
    .select(['id', 'settled_at'])
    .where('programme_id', '=', tx.programmeId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, settled_at }) => [id, { settled: settled_at !== null }]))
}

export interface Settling {
  how: 'recorded' | 'dropped'
  /** Code of the reason for which it was put away. */
  why?: string
}

/** It was recorded after all, or put away: what was sealed goes. Of two at once, the second is refused. */
export async function settle(tx: Tx, id: CommandId, { how, why }: Settling, commandId: CommandId): Promise<void> {
  const settled = await tx.db
    .updateTable('capture_kept')
    .set({ sealed: null, settled_at: tx.now, settled_how: how, settled_by: tx.actor })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!settled) throw new Problem('conflict', 'outreach.kept.settled-before')
  await record(tx, captureSettled(null, tx.today, { capture: id, how, why }), commandId)
}

function kept(tx: ReadTx) {
  return tx.db
    .selectFrom('capture_kept')
    .leftJoin('capture_pass', (join) =>
      join
        .onRef('capture_pass.programme_id', '=', 'capture_kept.programme_id')
        .onRef('capture_pass.id', '=', 'capture_kept.pass_id'),
    )
    .leftJoin('account', (join) =>
      join
        .onRef('account.programme_id', '=', 'capture_kept.programme_id')
        .onRef('account.id', '=', 'capture_kept.account_id'),
    )
    .where('capture_kept.programme_id', '=', tx.programmeId)
}

const shown = [
  'capture_kept.id',
  'capture_kept.pass_id as passId',
  'capture_kept.account_id as accountId',
  'capture_kept.sealed',
  'capture_kept.why',
  'capture_kept.received_at as receivedAt',
  'capture_kept.captured_on as capturedOn',
  'capture_kept.clock',
  'capture_kept.settled_at as settledAt',
  'capture_kept.settled_how as settledHow',
  'capture_pass.ended_why as endedWhy',
  'account.key',
  'account.name as worker',
  'account.ended_at as accountEndedAt',
] as const

export type KeptSeen = NonNullable<Awaited<ReturnType<typeof keptById>>>

export function keptById(tx: ReadTx, id: CommandId) {
  return kept(tx).select(shown).where('capture_kept.id', '=', id).executeTakeFirst()
}

/** Whose: one worker's as far as they may decide on it, or everybody's. */
export type Whose = AccountId | 'everybody'

/** As many as are asked for, from one on. */
export interface Slice {
  limit: number
  offset?: number
}

const open = <Query extends ReturnType<typeof kept>>(query: Query) => query.where('capture_kept.settled_at', 'is', null)

/** Those of somebody's that are theirs to decide on: of a worker's own, none that came by a pass that is doubted. */
function theirs(tx: ReadTx, whose: Whose) {
  const all = open(kept(tx))
  if (whose === 'everybody') return all
  return all
    .where('capture_kept.account_id', '=', whose)
    .where((where) =>
      where.or([where('capture_pass.ended_why', 'is', null), where('capture_pass.ended_why', 'not in', [...doubtful])]),
    )
}

/** What waits for whoever may decide on it, oldest first. */
export function openKept(tx: ReadTx, whose: Whose, { limit, offset = 0 }: Slice): Promise<KeptSeen[]> {
  return theirs(tx, whose)
    .select(shown)
    .orderBy('capture_kept.received_at')
    .orderBy('capture_kept.id')
    .limit(limit)
    .offset(offset)
    .execute()
}

async function counted(query: ReturnType<typeof kept>): Promise<number> {
  const { count } = await query.select((make) => make.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return count
}

export function countKept(tx: ReadTx, whose: Whose): Promise<number> {
  return counted(theirs(tx, whose))
}

/** How many came from a worker's phones, whoever decides on them. */
export function countKeptFrom(tx: ReadTx, accountId: AccountId): Promise<number> {
  return counted(open(kept(tx)).where('capture_kept.account_id', '=', accountId))
}

/** What waits of all that came by one pass, oldest first. */
export function openKeptBy(tx: ReadTx, passId: PassId, limit: number): Promise<KeptSeen[]> {
  const all = open(kept(tx)).where('capture_kept.pass_id', '=', passId)
  return all.select(shown).orderBy('capture_kept.received_at').orderBy('capture_kept.id').limit(limit).execute()
}
