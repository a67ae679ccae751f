import type { Called, CommandId, Key, ReadTx, Tx } from '../database/index.ts'

const done: Called = { name: 'mark_done' }

/** What a command that was done before led to, and for whom. */
export interface EarlierOutcome {
  actor: Key | null
  outcome: string | null
  /** By what it was sent with: see `traceOf`. */
  answers: number | null
}

/**
 * Marks a command as done, in the transaction that did it. Sent again, its id is there already and that transaction
 * fails as a whole, also when both run at the same time: the second waits for the first. `earlierOutcome` then tells
 * what the first led to.
 */
export function markDone(tx: Tx, commandId: CommandId, outcome: string, answers: number | null = null): void {
  tx.call(done, [tx.programmeId, commandId, tx.now, tx.actor, outcome, answers])
}

export async function earlierOutcome(tx: ReadTx, commandId: CommandId): Promise<EarlierOutcome | null> {
  const earlier = await tx.db
    .selectFrom('command')
    .select(['actor', 'outcome', 'answers'])
    .where('programme_id', '=', tx.programmeId)
    .where('command_id', '=', commandId)
    .executeTakeFirst()
  return earlier ?? null
}

/** Of these commands, those that were done before. */
export async function earlierOutcomes(tx: ReadTx, ids: readonly CommandId[]): Promise<Set<CommandId>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.db
    .selectFrom('command')
    .select('command_id')
    .where('programme_id', '=', tx.programmeId)
    .where('command_id', 'in', ids)
    .execute()
  return new Set(rows.map(({ command_id }) => command_id))
}
