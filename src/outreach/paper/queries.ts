import type { Key, ReadTx, Tx } from '../../platform/database/index.ts'
import { actorNames } from '../../platform/session/index.ts'
import { shownShortCode } from '../../platform/short-code/index.ts'
import { type ConversationSeen, conversationById, conversationsByIds } from '../queries.ts'
import type { RoundId } from '../tables.ts'
import { lineIdOf, lineNumbers } from './line-id.ts'
import type { SheetBatchId, SheetId } from './tables.ts'

const columns = [
  'id',
  'code',
  'batch_id as batchId',
  'round_id as roundId',
  'made_on as madeOn',
  'one_in as oneIn',
] as const

const sheets = (tx: ReadTx) =>
  tx.db.selectFrom('paper_sheet').select(columns).where('programme_id', '=', tx.programmeId)

export type SheetSeen = NonNullable<Awaited<ReturnType<typeof sheetById>>>

export const sheetById = (tx: ReadTx, id: SheetId) => sheets(tx).where('id', '=', id).executeTakeFirst()

export const sheetByCode = (tx: ReadTx, code: string) => sheets(tx).where('code', '=', code).executeTakeFirst()

/** Held fast until the transaction ends: of two who type in the same sheet at once, the second sees what the first did. */
export const sheetForUpdate = (tx: Tx, id: SheetId) => sheets(tx).where('id', '=', id).forUpdate().executeTakeFirst()

export const sheetsOfBatch = (tx: ReadTx, batchId: SheetBatchId) =>
  sheets(tx).where('batch_id', '=', batchId).orderBy('code').execute()

export const sheetsOfRound = (tx: ReadTx, roundId: RoundId) =>
  sheets(tx).where('round_id', '=', roundId).orderBy('made_on').orderBy('code').execute()

export const latestSheets = (tx: ReadTx) =>
  sheets(tx).orderBy('made_on', 'desc').orderBy('id', 'desc').limit(50).execute()

export const shownSheet = ({ code }: { code: string }) => shownShortCode(code)

/** What is in the record from one line: as it now stands, and by whom it came. */
export interface LineThere {
  conversation: ConversationSeen
  by: string | null
}

async function newest(tx: ReadTx, first: ConversationSeen): Promise<ConversationSeen> {
  let seen: ConversationSeen | undefined = first
  let last = first
  while (seen?.correctedBy) {
    seen = await conversationById(tx, seen.correctedBy)
    last = seen ?? last
  }
  return last
}

/** The lines of a sheet that were typed in before, by their numbers. */
export async function linesThere(tx: ReadTx, sheetId: SheetId): Promise<Map<number, LineThere>> {
  const lineOf = new Map<string, number>(lineNumbers.map((line) => [lineIdOf(tx.programmeId, sheetId, line), line]))
  const firsts = await conversationsByIds(tx, [...lineOf.keys()])
  const names = await actorNames(
    tx,
    firsts.map(({ recordedBy }) => ({ actor: recordedBy })),
  )
  const nameOf = (key: Key | null) => (key && names.get(key)) ?? null
  const there = new Map<number, LineThere>()
  for (const first of firsts) {
    const line = lineOf.get(first.id) ?? 0
    there.set(line, { conversation: await newest(tx, first), by: nameOf(first.recordedBy) })
  }
  return there
}

/** How many lines of each of these sheets were typed in. */
export async function linesTypedIn(tx: ReadTx, list: readonly SheetSeen[]): Promise<Map<SheetId, number>> {
  const sheetOf = new Map<string, SheetId>(
    list.flatMap(({ id }) => lineNumbers.map((line) => [lineIdOf(tx.programmeId, id, line), id] as const)),
  )
  const counted = new Map<SheetId, number>()
  for (const { id } of await conversationsByIds(tx, [...sheetOf.keys()])) {
    const sheet = sheetOf.get(id)
    if (sheet) counted.set(sheet, (counted.get(sheet) ?? 0) + 1)
  }
  return counted
}
