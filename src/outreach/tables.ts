import type { Generated } from 'kysely'
import type { PersonId } from '../people/index.ts'
import type { Day, Id, Key, Moment, ProgrammeId } from '../platform/database/index.ts'

export type RoundId = Id<'round'>
export type ConversationId = Id<'conversation'>
export type FollowUpId = Id<'follow-up'>

export interface RoundTable {
  programme_id: ProgrammeId
  id: RoundId
  opened_on: Day
  setting: string
  venue_id: string | null
  place: string | null
  partner: string | null
  area: string | null
  opened_by: Key | null
  spoken: Generated<number>
  declined: Generated<number>
  not_now: Generated<number>
}

/** Who of the team was there beside whoever opened the round. */
export interface RoundColleagueTable {
  programme_id: ProgrammeId
  round_id: RoundId
  colleague: Key
}

export interface ConversationTable {
  programme_id: ProgrammeId
  id: ConversationId
  round_id: RoundId
  held_on: Day
  person_id: PersonId | null
  age_band: string | null
  area: string | null
  interests: string[]
  needs: string[]
  gifts: string[]
  matters: string[]
  advice_health: string[]
  advice_digital: string[]
  next_step: string | null
  first_time: boolean | null
  /** How many people it was with; a group that was told the same is one conversation. */
  heads: Generated<number>
  corrects: Generated<ConversationId | null>
  /** What was recorded in its place, when it was put right. */
  corrected_by: Generated<ConversationId | null>
  recorded_by: Key | null
  at: Moment
  withdrawn_at: Generated<Moment | null>
  claimed: Generated<boolean>
}

/** What somebody said in their own words: there until it is deleted. */
export interface RemarkTable {
  programme_id: ProgrammeId
  conversation_id: ConversationId
  words: string
  coded_on: Generated<Day | null>
}

export interface FollowUpTable {
  programme_id: ProgrammeId
  id: FollowUpId
  person_id: PersonId
  conversation_id: ConversationId | null
  promise: string
  channel: string
  promised_on: Day
  due_on: Day
  tries: Generated<number>
  tried_on: Generated<Day | null>
  done_on: Generated<Day | null>
  promised_by: Key | null
  /** Who has taken it over; until then it is that of whoever promised it. */
  handed_to: Generated<Key | null>
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    round: RoundTable
    round_colleague: RoundColleagueTable
    conversation: ConversationTable
    remark: RemarkTable
    follow_up: FollowUpTable
  }
}
