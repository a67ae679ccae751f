import { sql } from 'kysely'
import type { AccountId, ReadTx } from '../database/index.ts'

/** Whether, and since when, somebody can sign in. */
export interface Standing {
  accountId: AccountId
  ways: number
  /** An open invitation ends then. */
  invitedUntil: Date | null
  lastSeenAt: Date | null
}

/** Of everybody in the programme, for the page of the team. */
export async function standings(tx: ReadTx): Promise<Map<AccountId, Standing>> {
  const { rows } = await sql<Standing>`
    select account.id as "accountId",
      (select count(*) from passkey where programme_id = ${tx.programmeId} and account_id = account.id)
      + (select count(*) from one_time_code where programme_id = ${tx.programmeId} and account_id = account.id)
      + (select count(*) from identity_link where programme_id = ${tx.programmeId} and account_id = account.id) as ways,
      (select expires_at from invitation
        where programme_id = ${tx.programmeId} and account_id = account.id and expires_at > ${tx.now}) as "invitedUntil",
      (select max(last_seen_at) from session
        where programme_id = ${tx.programmeId} and account_id = account.id) as "lastSeenAt"
    from account where account.programme_id = ${tx.programmeId} and account.ended_at is null`.execute(tx.db)
  return new Map(rows.map((row) => [row.accountId, row]))
}
