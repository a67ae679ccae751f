import {
  type Day,
  type Id,
  type Key,
  leaveUnrecorded,
  type Moment,
  type ProgrammeId,
} from '../platform/database/index.ts'
import type { Dimension } from './cell.ts'
import type { Measure } from './contribution.ts'
import type { OutputCode } from './definitions.ts'
import type { PublishedOutputs } from './figures/report.ts'

interface CountedTable {
  programme_id: ProgrammeId
  output: OutputCode
  happened_on: Day
  position: number
  measure: Measure
  since: Day
  until: Day | null
  amount: number
  area: string
}

interface DeltaTable {
  programme_id: ProgrammeId
  dimension: Dimension
  happened_on: Day
  recorded_on: Day
  output: OutputCode
  measure: Measure
  value: string
  amount: number
}

/** Months are named by their first day. */
type DeltaMonthTable = Omit<DeltaTable, 'happened_on' | 'recorded_on'> & { happened_in: Day; recorded_in: Day }

export type PublicationId = Id<'publication'>

interface PublicationTable {
  programme_id: ProgrammeId
  id: PublicationId
  from_on: Day
  to_on: Day
  as_at: Day
  published_at: Moment
  published_by: Key | null
  content: PublishedOutputs
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    evidence_kept: { programme_id: ProgrammeId; subject: string; position: number }
    evidence_withdrawal: { programme_id: ProgrammeId; target: number; position: number; recorded_on: Day }
    evidence_counted: CountedTable
    evidence_delta: DeltaTable
    evidence_delta_month: DeltaMonthTable
    evidence_publication: PublicationTable
  }
}

// The roll-up tells the record over again: it changes nothing.
leaveUnrecorded('evidence_kept', 'evidence_withdrawal', 'evidence_counted', 'evidence_delta', 'evidence_delta_month')
