import type { AccountId, CommandId, Id, Key, ProgrammeId } from '../../platform/database/index.ts'

export type PassId = Id<'capture-pass'>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    capture_pass: {
      programme_id: ProgrammeId
      id: PassId
      token_hash: Buffer
      account_id: AccountId
      session_id: string | null
      browser: string | null
      issued_at: Moment
      works_until: Moment
      ended_at: Moment | null
      ended_why: string | null
      highest: number
      received: number
      last_sent_at: Moment | null
      /** When it was last online. */
      seen_at: Moment
      /** As its clock was when it last sent something. */
      clock: 'right' | 'off' | null
    }
    capture_kept: {
      programme_id: ProgrammeId
      /** That of its command. */
      id: CommandId
      pass_id: PassId | null
      account_id: AccountId | null
      /** As it came; gone once it is settled. */
      sealed: Buffer | null
      /** Key of the sentence that says why. */
      why: string
      received_at: Moment
      /** The day it was captured on and whether the phone's clock was right, as judged when it came. */
      captured_on: Day | null
      clock: 'right' | 'off' | null
      settled_at: Moment | null
      settled_how: 'recorded' | 'dropped' | null
      settled_by: Key | null
    }
  }
}
