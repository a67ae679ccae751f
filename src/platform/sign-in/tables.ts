import type { AccountId, JsonObject, Moment, ProgrammeId } from '../database/index.ts'
import { leaveUnrecorded } from '../database/index.ts'

interface PasskeyTable {
  programme_id: ProgrammeId
  id: string
  account_id: AccountId
  credential_id: string
  public_key: Buffer
  sign_count: number
  transports: string[]
  backed_up: boolean
  name: string
  created_at: Moment
  last_used_at: Moment | null
}

interface OneTimeCodeTable {
  programme_id: ProgrammeId
  account_id: AccountId
  secret: Buffer
  passphrase: Buffer
  last_step: number
  created_at: Moment
  last_used_at: Moment | null
}

interface IdentityProviderTable {
  programme_id: ProgrammeId
  id: string
  code: string
  name: string
  profile: string
  issuer: string
  client_id: string
  secret: Buffer
  settings: JsonObject
}

interface IdentityLinkTable {
  programme_id: ProgrammeId
  id: string
  provider_id: string
  issuer: string
  subject: string
  account_id: AccountId
  created_at: Moment
  last_used_at: Moment | null
}

interface ChallengeTable {
  programme_id: ProgrammeId
  token_hash: Buffer
  purpose: string
  account_id: AccountId | null
  sealed: Buffer | null
  expires_at: Moment
}

interface InvitationTable {
  programme_id: ProgrammeId
  account_id: AccountId
  token_hash: Buffer
  created_at: Moment
  expires_at: Moment
}

declare module '../database/tables.ts' {
  interface Tables {
    passkey: PasskeyTable
    one_time_code: OneTimeCodeTable
    recovery_code: { programme_id: ProgrammeId; account_id: AccountId; code_hash: Buffer; used_at: Moment | null }
    invitation: InvitationTable
    sign_in_notice: { programme_id: ProgrammeId; id: string; account_id: AccountId; what: string; at: Moment }
    sign_in_challenge: ChallengeTable
    sign_in_throttle: { programme_id: ProgrammeId; bucket: Buffer; failures: number; failed_at: Moment }
    identity_provider: IdentityProviderTable
    identity_link: IdentityLinkTable
  }
}

// Steps on the way to a sign-in, which is itself recorded.
leaveUnrecorded('sign_in_notice', 'sign_in_challenge', 'sign_in_throttle')
