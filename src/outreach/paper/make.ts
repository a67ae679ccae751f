import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { drawShortCode } from '../../platform/short-code/index.ts'
import { sheetPlaced, sheetsMade } from '../entries.ts'
import { roundById } from '../queries.ts'
import type { RoundId } from '../tables.ts'
import { linesThere, type SheetSeen, sheetForUpdate } from './queries.ts'
import type { SheetBatchId, SheetId } from './tables.ts'

/** Five letters by lot and a check letter: short enough for a box, and one that is misread leads nowhere. */
export const sheetCodeLength = 6

interface NewSheets {
  sheets: number
  /** Where it is known already; otherwise it is said when the sheet is typed in. */
  roundId?: RoundId | null
  oneIn: number
}

/** Numbers for sheets of paper that are about to be printed: no two sheets of a programme have the same. */
export async function makeSheets(
  tx: Tx,
  { sheets, roundId = null, oneIn }: NewSheets,
  commandId: CommandId | null = null,
): Promise<SheetBatchId> {
  if (sheets < 1) throw new Problem('invalid', 'outreach.paper.how-many-missing', 'sheets')
  const batchId = newId<'paper-sheet-batch'>()
  const row = { programme_id: tx.programmeId, batch_id: batchId, round_id: roundId, made_on: tx.today }
  for (let made = 0; made < sheets; ) {
    const added = await tx.db
      .insertInto('paper_sheet')
      .values({
        ...row,
        id: newId<'paper-sheet'>(),
        code: drawShortCode(sheetCodeLength),
        made_by: tx.actor,
        one_in: oneIn,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    made += added.length
  }
  await record(tx, sheetsMade(null, tx.today, { batch: batchId, sheets, round: roundId }), commandId)
  return batchId
}

export async function heldSheet(tx: Tx, id: SheetId): Promise<SheetSeen> {
  const sheet = await sheetForUpdate(tx, id)
  if (!sheet) throw new Problem('not-found', 'outreach.paper.not-found')
  return sheet
}

/** Says on which round a sheet was written. It may be said otherwise until something of it was typed in. */
export async function placeSheet(
  tx: Tx,
  { id, roundId }: { id: SheetId; roundId: RoundId },
  commandId: CommandId | null = null,
): Promise<void> {
  const sheet = await heldSheet(tx, id)
  if (sheet.roundId === roundId) return
  if (!(await roundById(tx, roundId))) throw new Problem('not-found', 'outreach.round.not-found')
  if ((await linesThere(tx, id)).size > 0) throw new Problem('conflict', 'outreach.paper.placed-before', 'round')
  await tx.db
    .updateTable('paper_sheet')
    .set({ round_id: roundId })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .execute()
  await record(tx, sheetPlaced(null, tx.today, { sheet: id, round: roundId }), commandId)
}
