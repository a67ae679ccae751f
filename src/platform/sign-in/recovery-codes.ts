import { randomInt } from 'node:crypto'
import type { AccountId, ReadTx, Tx } from '../database/index.ts'
import { record } from '../record/index.ts'
import type { Account } from '../session/index.ts'
import type { Vault } from '../vault/index.ts'
import { recoveryCodesMade } from './entries.ts'

/** Crockford's base 32: no I, L, O or U, so that nothing is misread from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const count = 10
/** 80 bits: more than the 64 that NIST SP 800-63B-4 (4.2.1.1, 2025) asks of saved recovery codes. */
const length = 16

function newCode(): string {
  const drawn = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return drawn.replace(/(.{4})(?=.)/g, '$1-')
}

/** However it was typed: small letters, spaces, and the letters that look like digits. */
function plain(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0')
}

function marked(tx: ReadTx, vault: Vault, accountId: AccountId, code: string): Buffer {
  return vault.mark(plain(code), `recovery code/${tx.programmeId}/${accountId}`)
}

function codesOf(tx: Tx, accountId: AccountId) {
  return tx.db
    .deleteFrom('recovery_code')
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
}

/** Ten new codes in place of all old ones. Only their keyed hashes are kept: they can be shown this once. */
export async function makeRecoveryCodes(tx: Tx, vault: Vault, account: Account): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode)
  await codesOf(tx, account.id).execute()
  await tx.db
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({
        programme_id: tx.programmeId,
        account_id: account.id,
        code_hash: marked(tx, vault, account.id, code),
        used_at: null,
      })),
    )
    .execute()
  await record(tx, recoveryCodesMade(account.key, tx.today, { account: account.id }))
  return codes
}

/** Uses a code up. False if it is none of the account's, or was used before. */
export async function useRecoveryCode(tx: Tx, vault: Vault, accountId: AccountId, typed: string): Promise<boolean> {
  const hash = marked(tx, vault, accountId, typed)
  const good = await tx.db
    .selectFrom('recovery_code')
    .select('code_hash')
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!good) return false
  await tx.db
    .updateTable('recovery_code')
    .set({ used_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .execute()
  return true
}

export async function recoveryCodesLeft(tx: ReadTx, accountId: AccountId): Promise<number> {
  const left = await tx.db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return left?.count ?? 0
}

export async function forgetRecoveryCodes(tx: Tx, accountId: AccountId): Promise<void> {
  await codesOf(tx, accountId).execute()
}
