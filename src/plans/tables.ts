import type { PersonId } from '../people/index.ts'
import type { Id, ProgrammeId } from '../platform/database/index.ts'

export type PlanId = Id<'wellbeing-plan'>
export type SupportId = Id<'hypertension-support'>

interface Support {
  programme_id: ProgrammeId
  person_id: PersonId
  advice: string[]
  partner: string | null
  setting: string | null
  area: string | null
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    wellbeing_plan: Support & { id: PlanId; goals: string[]; agreed_on: Day }
    hypertension_support: Support & { id: SupportId; steps: string[]; given_on: Day }
  }
}
