import type { AccountId, ReadTx, Tx } from '../database/index.ts'
import { Problem } from '../problem/index.ts'
import type { Account } from '../session/index.ts'
import type { Vault } from '../vault/index.ts'
import { stepOf } from './one-time-code.ts'
import { hashPassphrase, nobodysPassphrase } from './passphrase.ts'

/** An account's authenticator app and passphrase, out of their seals. */
export interface CodeFactor {
  secret: string | null
  passphrase: string
}

const purposes = ({ programmeId }: ReadTx, accountId: AccountId) => ({
  secret: `one-time code/${programmeId}/${accountId}`,
  passphrase: `passphrase/${programmeId}/${accountId}`,
})

/** What to compare with, also where there is nothing to compare with: both take the same time. */
export async function codeFactorOf(tx: ReadTx, vault: Vault, accountId: AccountId | undefined): Promise<CodeFactor> {
  const kept = accountId && (await sealedFactor(tx, accountId))
  if (!kept) return { secret: null, passphrase: await nobodysPassphrase() }
  const purpose = purposes(tx, accountId)
  const passphrase = vault.open(kept.passphrase, purpose.passphrase)
  return { secret: vault.open(kept.secret, purpose.secret), passphrase: passphrase ?? (await nobodysPassphrase()) }
}

function sealedFactor(tx: ReadTx, accountId: AccountId) {
  return tx.db
    .selectFrom('one_time_code')
    .select(['secret', 'passphrase'])
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

/** Marks a code's step as used. False if it, or a later one, was used before: a code that was overheard is worth nothing. */
export async function useStep(tx: Tx, accountId: AccountId, step: number): Promise<boolean> {
  const kept = await tx.db
    .selectFrom('one_time_code')
    .select('last_step')
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    // Of one code sent twice at once, the second waits here and then finds it used.
    .forUpdate()
    .executeTakeFirst()
  if (!kept || kept.last_step >= step) return false
  await tx.db
    .updateTable('one_time_code')
    .set({ last_step: step, last_used_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .execute()
  return true
}

export interface NewCodeFactor {
  secret: string
  passphrase: string
  /** The first code that the app showed, as proof that it took the secret over. */
  code: string
}

/** In place of the one there was, if any. */
export async function setCodeFactor(tx: Tx, vault: Vault, account: Account, given: NewCodeFactor): Promise<void> {
  const step = stepOf(given.secret, given.code, tx.now)
  if (step === null) throw new Problem('invalid', 'platform.code.not-yet', 'code')
  const purpose = purposes(tx, account.id)
  const kept = {
    secret: vault.seal(given.secret, purpose.secret),
    passphrase: vault.seal(await hashPassphrase(given.passphrase), purpose.passphrase),
    last_step: step,
    created_at: tx.now,
    last_used_at: null,
  }
  await tx.db
    .insertInto('one_time_code')
    .values({ programme_id: tx.programmeId, account_id: account.id, ...kept })
    .onConflict((conflict) => conflict.columns(['programme_id', 'account_id']).doUpdateSet(kept))
    .execute()
}
