import { type AccountId, actingAs, newId, type ReadTx, type Tx } from '../database/index.ts'
import type { Effects, Visit } from '../http/index.ts'
import { Problem } from '../problem/index.ts'
import { record } from '../record/index.ts'
import { type Account, closeSession, limitsFor, openSession } from '../session/index.ts'
import { signedIn } from './entries.ts'
import { newKnownBrowser } from './known-browser.ts'

/** `provider`: the provider may have known them from hours ago. `provider-again`: they proved it there just now. */
export type Way = 'passkey' | 'code' | 'recovery-code' | 'provider' | 'provider-again'

export interface Entrance {
  account: Account
  way: Way
  provider?: string
}

/** Signs somebody in who has proved who they are: always with a new token, whatever the browser brought along. */
export async function enter(visit: Visit<Tx>, effects: Effects, { account, way, provider }: Entrance): Promise<void> {
  const { tx, vault, programme, caller, session } = visit
  if (visit.closed) throw new Problem('forbidden', 'platform.sign-in.was-demo')
  if (session) await closeSession(tx, session.id)
  const limits = limitsFor(account.roles, programme.settings)
  effects.session = await openSession(tx, account.id, { way, browser: caller.browser, limits })
  effects.knownBrowser = newKnownBrowser(vault, tx.programmeId, account.id)
  const detail = { account: account.id, way, provider }
  await record(actingAs(tx, account.key), signedIn(account.key, tx.today, detail))
}

export type Notice = 'recovered'

/** Something that the holder of an account must be told when they next sign in. */
export async function tell(tx: Tx, accountId: AccountId, what: Notice): Promise<void> {
  await tx.db
    .insertInto('sign_in_notice')
    .values({ programme_id: tx.programmeId, id: newId(), account_id: accountId, what, at: tx.now })
    .execute()
}

export function noticesFor(tx: ReadTx, accountId: AccountId): Promise<{ what: string; at: Date }[]> {
  return tx.db
    .selectFrom('sign_in_notice')
    .select(['what', 'at'])
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .orderBy('at')
    .execute()
}

export async function noticesRead(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.db
    .deleteFrom('sign_in_notice')
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .execute()
}

/** Where somebody who has just signed in goes: what they must be told comes before the page they asked for. */
export async function afterSignIn(tx: ReadTx, accountId: AccountId, wanted: string): Promise<string> {
  return (await noticesFor(tx, accountId)).length > 0 ? '/account' : wanted
}
