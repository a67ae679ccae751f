import type { AccountId, Key, ReadTx, Tx } from '../database/index.ts'
import { newId, newKey } from '../database/index.ts'
import { endSessions } from './own-sessions.ts'

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

function accountWhere(tx: ReadTx) {
  return tx.db.selectFrom('account').select(columns).where('programme_id', '=', tx.programmeId)
}

export function accountByKey(tx: ReadTx, key: Key): Promise<Account | undefined> {
  return accountWhere(tx).where('key', '=', key).executeTakeFirst()
}

/** An account that has not ended. */
export function accountById(tx: ReadTx, id: AccountId): Promise<Account | undefined> {
  return accountWhere(tx).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()
}

/** An account that has not ended: an e-mail address names at most one of them. */
export function accountByEmail(tx: ReadTx, email: string): Promise<Account | undefined> {
  return accountWhere(tx)
    .where((where) => where(where.fn('lower', ['email']), '=', email.toLowerCase()))
    .where('ended_at', 'is', null)
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

/** Other work means other rights: whoever's roles change signs in again. */
export async function changeAccount(
  tx: Tx,
  account: Account,
  change: { name: string; email: string | null; roles: string[]; partnerId: string | null },
): Promise<void> {
  await tx.db
    .updateTable('account')
    .set({ name: change.name, email: change.email, roles: change.roles, partner_id: change.partnerId })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', account.id)
    .execute()
  const same =
    account.partnerId === change.partnerId && account.roles.toSorted().join() === change.roles.toSorted().join()
  if (!same) await endSessions(tx, account, 'roles-changed')
}

export async function endAccount(tx: Tx, account: Account): Promise<void> {
  await tx.db
    .updateTable('account')
    .set({ ended_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', account.id)
    .execute()
  await endSessions(tx, account, 'account-ended')
}
