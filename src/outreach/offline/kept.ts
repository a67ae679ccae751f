import type { AccountId, CommandId, ReadTx, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { captureKept, captureSettled } from '../entries.ts'
import type { PassId } from './tables.ts'

export interface Refused {
  id: CommandId
  sealed: Buffer
  passId: PassId | null
  accountId: AccountId | null
  why: Problem
}

/** The sentence alone, by its key: what one with parameters was filled with may have been typed by somebody. */
const keyOf = ({ sentence }: Problem) => (typeof sentence === 'string' ? sentence : 'outreach.kept.answers')

/** What could not be recorded as it came is safe all the same: still sealed, until its worker looks at it. */
export async function keepRefused(tx: Tx, { id, sealed, passId, accountId, why }: Refused): Promise<void> {
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

/** It was recorded after all, or left out: what was sealed goes. */
export async function settle(tx: Tx, id: CommandId, how: 'recorded' | 'dropped', commandId: CommandId): Promise<void> {
  const settled = await tx.db
    .updateTable('capture_kept')
    .set({ sealed: null, settled_at: tx.now, settled_how: how, settled_by: tx.actor })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!settled) throw new Problem('conflict', 'outreach.kept.settled-before')
  await record(tx, captureSettled(null, tx.today, { capture: id, how }), commandId)
}

export interface KeptSeen {
  id: CommandId
  passId: PassId | null
  accountId: AccountId | null
  sealed: Buffer | null
  why: string
  receivedAt: Date
  settledAt: Date | null
}

function keptSeen(tx: ReadTx) {
  return tx.db
    .selectFrom('capture_kept')
    .select([
      'id',
      'pass_id as passId',
      'account_id as accountId',
      'sealed',
      'why',
      'received_at as receivedAt',
      'settled_at as settledAt',
    ])
    .where('programme_id', '=', tx.programmeId)
}

/** What waits to be looked at, oldest first: one worker's, or everybody's. */
export function openKept(tx: ReadTx, accountId: AccountId | null, limit = 100): Promise<KeptSeen[]> {
  const open = keptSeen(tx).where('settled_at', 'is', null)
  const meant = accountId === null ? open : open.where('account_id', '=', accountId)
  return meant.orderBy('received_at').limit(limit).execute()
}

export async function keptById(tx: ReadTx, id: CommandId): Promise<KeptSeen | undefined> {
  return keptSeen(tx).where('id', '=', id).executeTakeFirst()
}
