import type { AccountId, Key, ReadTx, Tx } from '../database/index.ts'
import { newId, newKey } from '../database/index.ts'

export interface Account {
  id: AccountId
  key: Key
  name: string
  email: string | null
  roles: string[]
  partnerId: string | null
  personId: string | null
}

const columns = ['id', 'key', 'name', 'email', 'roles', 'partner_id as partnerId', 'person_id as personId'] as const

/** The programme's accounts that have not ended, by name. */
export function accounts(tx: ReadTx): Promise<Account[]> {
  return tx.db
    .selectFrom('account')
    .select(columns)
    .where('programme_id', '=', tx.programmeId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
}

export function accountByKey(tx: ReadTx, key: Key): Promise<Account | undefined> {
  return tx.db
    .selectFrom('account')
    .select(columns)
    .where('programme_id', '=', tx.programmeId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export interface NewAccount {
  name: string
  email: string | null
  roles: string[]
  partnerId?: string | null
  personId?: string | null
}

export async function addAccount(tx: Tx, account: NewAccount): Promise<Account> {
  const added: Account = { partnerId: null, personId: null, ...account, id: newId(), key: newKey() }
  await tx.db
    .insertInto('account')
    .values({
      programme_id: tx.programmeId,
      id: added.id,
      key: added.key,
      name: added.name,
      email: added.email,
      roles: added.roles,
      partner_id: added.partnerId,
      person_id: added.personId,
      created_at: tx.now,
      ended_at: null,
    })
    .execute()
  return added
}

/** For somebody who is erased: their accounts go with their sessions, so that no name is left behind. */
export async function forgetAccountsOf(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx.db
    .deleteFrom('account')
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', personIds)
    .execute()
}
