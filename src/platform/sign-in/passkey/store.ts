import type { AccountId, ReadTx, Tx } from '../../database/index.ts'
import { newId } from '../../database/index.ts'

export interface Passkey {
  id: string
  accountId: AccountId
  credentialId: string
  publicKey: Buffer
  signCount: number
  transports: string[]
}

const columns = [
  'id',
  'account_id as accountId',
  'credential_id as credentialId',
  'public_key as publicKey',
  'sign_count as signCount',
  'transports',
] as const

function passkeysWhere(tx: ReadTx) {
  return tx.db.selectFrom('passkey').select(columns).where('programme_id', '=', tx.programmeId)
}

export function passkeysOf(tx: ReadTx, accountId: AccountId): Promise<Passkey[]> {
  return passkeysWhere(tx).where('account_id', '=', accountId).execute()
}

export function passkeyBy(tx: ReadTx, credentialId: string): Promise<Passkey | undefined> {
  return passkeysWhere(tx).where('credential_id', '=', credentialId).executeTakeFirst()
}

export interface NewPasskey extends Omit<Passkey, 'id'> {
  name: string
  backedUp: boolean
}

export async function keepPasskey(tx: Tx, passkey: NewPasskey): Promise<void> {
  await tx.db
    .insertInto('passkey')
    .values({
      programme_id: tx.programmeId,
      id: newId(),
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      sign_count: passkey.signCount,
      transports: passkey.transports,
      backed_up: passkey.backedUp,
      name: passkey.name,
      created_at: tx.now,
      last_used_at: null,
    })
    .execute()
}

export async function usedPasskey(tx: Tx, id: string, signCount: number, backedUp: boolean): Promise<void> {
  await tx.db
    .updateTable('passkey')
    .set({ sign_count: signCount, backed_up: backedUp, last_used_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .execute()
}
