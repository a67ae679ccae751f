import './needs/tables.ts'

import type { Generated } from 'kysely'
import type { ConversationId } from '../outreach/index.ts'
import { type Day, type Id, type Key, leaveUnrecorded, type ProgrammeId } from '../platform/database/index.ts'
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

export type ThemeId = Id<'theme'>

interface ThemeTable {
  programme_id: ProgrammeId
  id: ThemeId
  title: string
  retired: Generated<boolean>
  /** The theme that took its place. */
  merged_into: Generated<ThemeId | null>
}

interface CodingTable {
  programme_id: ProgrammeId
  conversation_id: ConversationId
  /** A check by somebody who did not see the coding that counts. */
  blind: boolean
  coder: Key | null
  themes: ThemeId[]
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    insight_heard: HeardTable
    insight_taken_back: TakenBackTable
    insight_sum: SumTable
    theme: ThemeTable
    remark_coding: CodingTable
  }
}

// The roll-up tells the record over again: it changes nothing.
leaveUnrecorded('insight_heard', 'insight_taken_back', 'insight_sum')
