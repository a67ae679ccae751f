import type { ReadTx } from '../platform/database/index.ts'
import { type Account, accounts } from '../platform/session/index.ts'
import { may, type Role } from '../programme/index.ts'

const accompany = new Set<string>([...may.recordOutreach.roles, 'active-citizen' satisfies Role])
const follow = new Set<string>(may.followUp.roles)

/** Everybody who works here now and follows up, in the order of names. */
export async function workers(tx: ReadTx): Promise<Account[]> {
  return (await accounts(tx)).filter(({ roles }) => roles.some((role) => follow.has(role)))
}

/** Everybody who may be on a round beside whoever opens it, in the order of names. */
export async function companions(tx: ReadTx): Promise<Account[]> {
  return (await accounts(tx)).filter(({ roles }) => roles.some((role) => accompany.has(role)))
}
