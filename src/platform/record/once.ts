import type { CommandId, Tx } from '../database/index.ts'
import { Problem } from '../problem/index.ts'

/**
 * Runs a command once, however often it is sent. The same id gets the first answer again, even when both arrive at
 * the same time: the second waits on the first's row until it commits. A run that ends in null was refused after all,
 * and the command may be sent again.
 */
export async function once<T extends string | null>(
  tx: Tx,
  commandId: CommandId,
  run: () => Promise<T>,
): Promise<T | string> {
  const first = await tx.db
    .insertInto('command')
    .values({ programme_id: tx.programmeId, command_id: commandId, at: tx.now, actor: tx.actor, outcome: null })
    .onConflict((conflict) => conflict.columns(['programme_id', 'command_id']).doNothing())
    .returning('command_id')
    .executeTakeFirst()
  if (!first) return earlierOutcome(tx, commandId)
  const outcome = await run()
  if (outcome === null) {
    await forget(tx, commandId)
    return outcome
  }
  await tx.db
    .updateTable('command')
    .set({ outcome })
    .where('programme_id', '=', tx.programmeId)
    .where('command_id', '=', commandId)
    .execute()
  return outcome
}

async function forget(tx: Tx, commandId: CommandId): Promise<void> {
  await tx.db
    .deleteFrom('command')
    .where('programme_id', '=', tx.programmeId)
    .where('command_id', '=', commandId)
    .execute()
}

async function earlierOutcome(tx: Tx, commandId: CommandId): Promise<string> {
  const earlier = await tx.db
    .selectFrom('command')
    .select(['actor', 'outcome'])
    .where('programme_id', '=', tx.programmeId)
    .where('command_id', '=', commandId)
    .executeTakeFirst()
  // Somebody else's command must not be answered with what they got.
  if (!earlier || earlier.actor !== tx.actor || earlier.outcome === null) {
    throw new Problem('conflict', 'platform.problem.sent-before')
  }
  return earlier.outcome
}
