import type { PersonId } from '../people/index.ts'
import type { Day, Id, ProgrammeId } from '../platform/database/index.ts'
import type { Hours } from './hours.ts'
import type { HubKind } from './kinds.ts'

export type HubId = Id<'hub'>

interface Whereabouts {
  partner: string | null
  setting: string | null
  area: string | null
}

interface HubTable extends Whereabouts {
  programme_id: ProgrammeId
  id: HubId
  name: string
  kind: HubKind
  address: string | null
  latitude: number | null
  longitude: number | null
  opened_on: Day
  closed_on: Day | null
  hours: Hours
  equipment: string | null
}

interface CoachingTable extends Whereabouts {
  programme_id: ProgrammeId
  id: Id<'coaching'>
  person_id: PersonId
  hub_id: HubId | null
  advice: string[]
  given_on: Day
}

interface CompletionTable extends Whereabouts {
  programme_id: ProgrammeId
  person_id: PersonId
  hub_id: HubId | null
  completed_on: Day
}

interface SkillsCheckTable extends Whereabouts {
  programme_id: ProgrammeId
  id: Id<'skills-check'>
  person_id: PersonId
  alone: number
  checked_on: Day
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    hub: HubTable
    coaching: CoachingTable
    coaching_completion: CompletionTable
    skills_check: SkillsCheckTable
  }
}
