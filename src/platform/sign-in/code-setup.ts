import { emptyForm, type FormState } from '../fields/index.ts'
import type { Submission, Visit } from '../http/index.ts'
import { Problem } from '../problem/index.ts'
import type { Account } from '../session/index.ts'
import { setCodeFactor } from './code-factor.ts'
import { newCodeSecret, setupLink } from './one-time-code.ts'
import { passphraseProblem } from './passphrase.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { recordWayAdded } from './ways.ts'

/** A secret on its way to an app. It travels sealed in the form, so that nothing is kept of a setup never finished. */
export interface CodeSetup {
  secret: string
  sealed: string
  link: string
}

const purposeFor = (visit: Visit, account: Account) => `code setup/${visit.tx.programmeId}/${account.id}`

function openSetup(visit: Visit, account: Account, sealed: string | undefined): string | null {
  return visit.vault.open(Buffer.from(sealed ?? '', 'base64url'), purposeFor(visit, account))
}

/** A new secret, or the one that the form was first shown with. */
export function codeSetup(visit: Visit, account: Account, form: FormState = emptyForm): CodeSetup {
  const secret = openSetup(visit, account, form.typed.setup?.[0]) ?? newCodeSecret()
  const sealed = visit.vault.seal(secret, purposeFor(visit, account)).toString('base64url')
  return { secret, sealed, link: setupLink(secret, visit.programme.name, account.email ?? account.name) }
}

export type CodeSetupValues = { code: string; passphrase: string; again: string }

/** Sets up code and passphrase, in place of any there were; returns recovery codes, to be shown once. */
export async function finishCodeSetup(
  visit: Submission,
  account: Account,
  { code, passphrase, again }: CodeSetupValues,
): Promise<string[]> {
  const { tx, vault, programme } = visit
  const secret = openSetup(visit, account, visit.typed.setup?.[0])
  if (!secret) throw new Problem('invalid', 'platform.code.stale')
  const weak = passphraseProblem(passphrase, [account.name, account.email ?? '', programme.name, 'kith'])
  if (weak) throw new Problem('invalid', weak, 'passphrase')
  if (again !== passphrase) throw new Problem('invalid', 'platform.passphrase.differs', 'again')
  await setCodeFactor(tx, vault, account, { secret, passphrase, code })
  await recordWayAdded(tx, account, 'code')
  return makeRecoveryCodes(tx, vault, account)
}
