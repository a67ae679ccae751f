import { type AccountId, newId, type ReadTx, type Tx } from '../../database/index.ts'
import { Problem } from '../../problem/index.ts'
import { type Account, accountById } from '../../session/index.ts'
import { recordWayAdded } from '../ways.ts'
import type { Provider } from './store.ts'

/** Somebody, as a provider knows them. A subject means nothing without its issuer. */
export interface Identity {
  issuer: string
  subject: string
}

function linkOf(tx: ReadTx, { issuer, subject }: Identity) {
  return tx.db
    .selectFrom('identity_link')
    .select(['id', 'account_id as accountId'])
    .where('programme_id', '=', tx.programmeId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
}

/**
 * Whose identity this is here. Nobody is ever found by their e-mail address: providers do not all check that it is
 * theirs, and addresses change hands.
 */
export async function accountLinkedTo(tx: Tx, identity: Identity): Promise<Account | undefined> {
  const link = await linkOf(tx, identity)
  const account = link && (await accountById(tx, link.accountId))
  if (!account) return undefined
  await tx.db
    .updateTable('identity_link')
    .set({ last_used_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', link.id)
    .execute()
  return account
}

async function linkOfAccount(tx: ReadTx, accountId: AccountId, provider: Provider) {
  return tx.db
    .selectFrom('identity_link')
    .select('id')
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .where('provider_id', '=', provider.id)
    .executeTakeFirst()
}

/** Ties an identity to an account whose holder has just shown that both are theirs. */
export async function linkIdentity(tx: Tx, account: Account, provider: Provider, identity: Identity): Promise<void> {
  const known = await linkOf(tx, identity)
  if (known || (await linkOfAccount(tx, account.id, provider))) throw new Problem('conflict', 'platform.provider.taken')
  await tx.db
    .insertInto('identity_link')
    .values({
      programme_id: tx.programmeId,
      id: newId(),
      provider_id: provider.id,
      issuer: identity.issuer,
      subject: identity.subject,
      account_id: account.id,
      created_at: tx.now,
      last_used_at: null,
    })
    .execute()
  await recordWayAdded(tx, account, 'provider')
}
