import type { Submission, Visit } from '../http/index.ts'
import { Problem } from '../problem/index.ts'
import { type Account, accountById, sessionsOf } from '../session/index.ts'
import type { AccountPageProps } from './account-page.tsx'
import { noticesFor } from './enter.ts'
import { recoveryCodesLeft } from './recovery-codes.ts'
import { waysOf } from './ways.ts'

/** The account of whoever is signed in. */
export async function ownAccount({ tx, session }: Visit | Submission): Promise<Account> {
  const account = session && (await accountById(tx, session.accountId))
  if (!account) throw new Problem('sign-in', 'platform.problem.sign-in')
  return account
}

export async function ownAccountPage(visit: Visit): Promise<AccountPageProps> {
  const { tx, session, url } = visit
  const { id, name, email } = await ownAccount(visit)
  return {
    name,
    email,
    url,
    here: session?.id ?? '',
    ways: await waysOf(tx, id),
    recoveryCodes: await recoveryCodesLeft(tx, id),
    sessions: await sessionsOf(tx, id),
    notices: await noticesFor(tx, id),
  }
}
