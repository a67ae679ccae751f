import type { Day, Id, Key, ProgrammeId } from '../../platform/database/index.ts'
import type { RoundId } from '../tables.ts'

export type SheetId = Id<'paper-sheet'>
export type SheetBatchId = Id<'paper-sheet-batch'>

export interface PaperSheetTable {
  programme_id: ProgrammeId
  id: SheetId
  code: string
  batch_id: SheetBatchId
  round_id: RoundId | null
  made_on: Day
  made_by: Key | null
  one_in: number
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    paper_sheet: PaperSheetTable
  }
}
