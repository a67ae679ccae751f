import type { CommandId, Day, Key, Tx } from '../database/index.ts'
import { defineEntry } from './entry.ts'
import { record } from './record.ts'

/** A correction is a new entry: from here on, the entry at `entry` no longer counts. What was published stays as it was. */
export const entryWithdrawn = defineEntry('record.entry-withdrawn', 'Which earlier entry was a mistake', {
  entry: 'count',
})

/** Takes an entry out of every count from now on, told on the day that the entry is about. */
export async function withdrawEntry(
  tx: Tx,
  entry: { position: number; about: Key | null; happenedOn: Day },
  commandId: CommandId | null = null,
): Promise<void> {
  await record(tx, entryWithdrawn(entry.about, entry.happenedOn, { entry: entry.position }), commandId)
}
