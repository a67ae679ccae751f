import type { Generated, GeneratedAlways } from 'kysely'
import type { AccountId, CommandId, Key, ProgrammeId } from './ids.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** A moment, read as a Date. */
export type Moment = Date
/** A calendar day, YYYY-MM-DD. */
export type Day = string

export interface RecordTable {
  programme_id: ProgrammeId
  position: GeneratedAlways<number>
  txid: Generated<string>
  at: Moment
  happened_on: Day
  what: string
  actor: Key | null
  about: Key | null
  detail: JsonObject
  command_id: CommandId | null
}

/** Each module adds its own tables by declaration merging, beside the code that owns them. */
export interface Tables {
  programme: {
    id: ProgrammeId
    slug: string
    name: string
    language: string
    starts_on: Day
    ends_on: Day | null
    settings: JsonObject
    created_at: Moment
  }
  record: RecordTable
  command: {
    programme_id: ProgrammeId
    command_id: CommandId
    at: Moment
    actor: Key | null
    outcome: string | null
    answers: number | null
  }
  follower: {
    programme_id: ProgrammeId
    name: string
    txid: Generated<string>
    position: Generated<number>
    entries: Generated<number>
    at: Moment | null
  }
  partner: { programme_id: ProgrammeId; id: string; code: string; name: string }
  account: {
    programme_id: ProgrammeId
    id: AccountId
    key: Key
    name: string
    email: string | null
    roles: string[]
    partner_id: string | null
    person_id: string | null
    created_at: Moment
    ended_at: Moment | null
  }
  session: {
    programme_id: ProgrammeId
    token_hash: Buffer
    id: string
    account_id: AccountId
    demo: boolean
    created_at: Moment
    last_seen_at: Moment
    expires_at: Moment
    rotated_at: Moment
    previous_hash: Buffer | null
    confirmed_at: Moment | null
    idle_minutes: number
    way: string
    browser: string | null
  }
}
