import type { CommandId, Tx } from '../database/index.ts'
import type { Entry } from './entry.ts'

/** Writes entries in the transaction of the change that they tell of. */
export async function record(tx: Tx, entries: Entry | Entry[], commandId: CommandId | null = null): Promise<void> {
  const list = Array.isArray(entries) ? entries : [entries]
  if (list.length === 0) return
  tx.written.recorded += list.length
  await tx.db
    .insertInto('record')
    .values(
      list.map((entry) => ({
        programme_id: tx.programmeId,
        at: tx.now,
        happened_on: entry.happenedOn,
        what: entry.what,
        actor: tx.actor,
        about: entry.about,
        detail: entry.detail,
        command_id: commandId,
      })),
    )
    .execute()
}
