import type { Generated } from 'kysely'
import type { ActivityId } from '../../activities/index.ts'
import type { HubId } from '../../hubs/index.ts'
import type { Day, Id, ProgrammeId } from '../../platform/database/index.ts'
import type { ThemeId } from '../tables.ts'
import type { NeedState } from './state.ts'

export type NeedId = Id<'need'>
export type OutcomeId = Id<'outcome'>

interface NeedTable {
  programme_id: ProgrammeId
  id: NeedId
  title: string
  area: string | null
  code: string | null
  theme_id: ThemeId | null
  /** From how many conversations it was raised. */
  conversations: number
  raised_on: Day
  state: Generated<NeedState>
  reason: Generated<string | null>
}

interface OutcomeTable {
  programme_id: ProgrammeId
  id: OutcomeId
  need_id: NeedId
  activity_id: ActivityId | null
  hub_id: HubId | null
  words: string | null
  came_on: Day
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    area_need: NeedTable
    need_outcome: OutcomeTable
  }
}
