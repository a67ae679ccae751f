import type { CommandId, JsonObject, Key, ReadTx } from '../database/index.ts'

/** An entry as it stands in the record. */
export interface Recorded {
  position: number
  at: Date
  happenedOn: string
  what: string
  actor: Key | null
  about: Key | null
  detail: JsonObject
  commandId: CommandId | null
}

/** The columns of an entry, for queries of other shapes over the record. */
export const recordedColumns = [
  'position',
  'at',
  'happened_on as happenedOn',
  'what',
  'actor',
  'about',
  'detail',
  'command_id as commandId',
] as const

/** Everything recorded about these keys (one person may have several, after a merge), oldest first. */
export function entriesAbout(tx: ReadTx, keys: Key[]): Promise<Recorded[]> {
  return tx.db
    .selectFrom('record')
    .select(recordedColumns)
    .where('programme_id', '=', tx.programmeId)
    .where('about', 'in', keys)
    .orderBy('position')
    .execute()
}

/** The entries of some kinds in a period, oldest first, for pages that open a number. */
export function entriesOf(tx: ReadTx, kinds: string[], from: string, to: string, limit: number): Promise<Recorded[]> {
  return tx.db
    .selectFrom('record')
    .select(recordedColumns)
    .where('programme_id', '=', tx.programmeId)
    .where('what', 'in', kinds)
    .where('happened_on', '>=', from)
    .where('happened_on', '<=', to)
    .orderBy('happened_on')
    .orderBy('position')
    .limit(limit)
    .execute()
}
