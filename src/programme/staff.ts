import type { CommandId, Tx } from '../platform/database/index.ts'
import { record } from '../platform/record/index.ts'
import { type Account, addAccount } from '../platform/session/index.ts'
import type { Role } from './access.ts'
import { staffAdded } from './entries.ts'

export interface NewStaff {
  name: string
  email: string | null
  roles: Role[]
  partnerId?: string | null
  personId?: string | null
}

/** Gives somebody an account with the roles of their work. */
export async function addStaff(tx: Tx, staff: NewStaff, commandId: CommandId | null = null): Promise<Account> {
  const account = await addAccount(tx, staff)
  await record(tx, staffAdded(account.key, tx.today, { account: account.id, roles: staff.roles }), commandId)
  return account
}
