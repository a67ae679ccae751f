import type { Called, CommandId, Tx } from '../database/index.ts'
import type { Entry } from './entry.ts'

const writeEntry: Called = { name: 'write_entry' }

/** Writes entries in the transaction of the change that they tell of. They are sent and not waited for. */
export async function record(tx: Tx, entries: Entry | Entry[], commandId: CommandId | null = null): Promise<void> {
  for (const { happenedOn, what, about, detail } of Array.isArray(entries) ? entries : [entries]) {
    tx.written.recorded += 1
    tx.call(writeEntry, [tx.programmeId, tx.now, happenedOn, what, tx.actor, about, detail, commandId])
  }
}
