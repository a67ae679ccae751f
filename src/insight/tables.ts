import { type Day, leaveUnrecorded, type ProgrammeId } from '../platform/database/index.ts'
import type { Dimension } from './item.ts'

interface HeardTable {
  programme_id: ProgrammeId
  happened_on: Day
  position: number
  since: Day
  until: Day | null
  recorded_on: Day
  conversation: string
  setting: string
  age_band: string
  area: string
  items: string[]
}

interface TakenBackTable {
  programme_id: ProgrammeId
  conversation: string
  position: number
  target: number | null
  recorded_on: Day
}

/** Months are named by their first day. */
interface SumTable {
  programme_id: ProgrammeId
  dimension: Dimension
  item: string
  value: string
  happened_in: Day
  recorded_in: Day
  amount: number
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    insight_heard: HeardTable
    insight_taken_back: TakenBackTable
    insight_sum: SumTable
  }
}

// The roll-up tells the record over again: it changes nothing.
leaveUnrecorded('insight_heard', 'insight_taken_back', 'insight_sum')
