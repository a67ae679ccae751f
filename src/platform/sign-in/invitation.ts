import type { AccountId, ReadTx, Tx } from '../database/index.ts'
import { record } from '../record/index.ts'
import { type Account, accountById, endSessions, hashOf, newToken } from '../session/index.ts'
import { tell } from './enter.ts'
import { invited, recovered } from './entries.ts'
import { removeAllWays } from './ways.ts'

const hours = 72

/** A link that lets its holder set up a way to sign in, once, within 72 hours. The one before it stops working. */
export async function invite(tx: Tx, account: Account): Promise<string> {
  const token = newToken()
  const kept = {
    token_hash: hashOf(token),
    created_at: tx.now,
    expires_at: new Date(tx.now.getTime() + hours * 3_600_000),
  }
  await tx.db
    .insertInto('invitation')
    .values({ programme_id: tx.programmeId, account_id: account.id, ...kept })
    .onConflict((conflict) => conflict.columns(['programme_id', 'account_id']).doUpdateSet(kept))
    .execute()
  await record(tx, invited(account.key, tx.today, { account: account.id }))
  return token
}

/** Whose invitation this is; undefined if it was used, is too old, or never was. */
export async function invitedAccount(tx: ReadTx, token: string | undefined): Promise<Account | undefined> {
  const open = await tx.db
    .selectFrom('invitation')
    .select('account_id')
    .where('programme_id', '=', tx.programmeId)
    .where('token_hash', '=', hashOf(token ?? ''))
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
  return open && accountById(tx, open.account_id)
}

/** Uses the invitation up: of two who hold the link, one gets in. */
export async function useInvitation(tx: Tx, token: string | undefined): Promise<Account | undefined> {
  const used = await tx.db
    .deleteFrom('invitation')
    .where('programme_id', '=', tx.programmeId)
    .where('token_hash', '=', hashOf(token ?? ''))
    .where('expires_at', '>', tx.now)
    .returning('account_id')
    .executeTakeFirst()
  return used && accountById(tx, used.account_id)
}

export async function withdrawInvitation(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.db
    .deleteFrom('invitation')
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .execute()
}

/**
 * For somebody who can no longer sign in, or whose phone was stolen: at once every session and every way in is gone, and
 * a new invitation is made. They are told of it when they next sign in, lest it was done behind their back.
 */
export async function recover(tx: Tx, account: Account): Promise<string> {
  await removeAllWays(tx, account.id)
  await endSessions(tx, account, 'recovered')
  await tell(tx, account.id, 'recovered')
  await record(tx, recovered(account.key, tx.today, { account: account.id }))
  return invite(tx, account)
}
