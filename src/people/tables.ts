import type { Day, Id, Key, Moment, ProgrammeId } from '../platform/database/index.ts'
import type { Channel } from './contact.ts'
import type { Likelihood } from './matching/index.ts'
import type { PersonRole } from './roles.ts'

export type PersonId = Id<'person'>

interface PersonTable {
  programme_id: ProgrammeId
  id: PersonId
  key: Key
  name: string
  birth_year: number | null
  age_band: string | null
  area: string | null
  postcode: string | null
  language: string | null
  channel: Channel
  merged_into: PersonId | null
  created_at: Moment
}

interface ContactTable {
  programme_id: ProgrammeId
  id: Id<'contact'>
  person_id: PersonId
  channel: Channel
  value: string
  preferred: boolean
}

interface PersonRoleTable {
  programme_id: ProgrammeId
  id: Id<'person-role'>
  person_id: PersonId
  role: PersonRole
  taken_up_on: Day
  laid_down_on: Day | null
}

interface PairDecisionTable {
  programme_id: ProgrammeId
  one: PersonId
  other: PersonId
  decision: 'same' | 'different'
  decided_at: Moment
  decided_by: Key | null
}

interface PairToJudgeTable {
  programme_id: ProgrammeId
  /** Whose name came from a phone or from the website. */
  person_id: PersonId
  other_id: PersonId
  likelihood: Likelihood
  found_at: Moment
  found_by: Key | null
}

interface WordingCheckTable {
  programme_id: ProgrammeId
  language: string
  version: number
  checked_by: string
  checked_on: Day
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    person: PersonTable
    contact: ContactTable
    person_role: PersonRoleTable
    pair_decision: PairDecisionTable
    pair_to_judge: PairToJudgeTable
    wording_check: WordingCheckTable
    blocking_key: { programme_id: ProgrammeId; blocking_key: string; person_id: PersonId }
    name_part: { programme_id: ProgrammeId; part: string; person_id: PersonId }
  }
}
