import { actingAs, type Tx } from '../database/index.ts'
import type { Submission } from '../http/index.ts'
import { Problem } from '../problem/index.ts'
import { type Account, accountByEmail } from '../session/index.ts'
import { type CodeFactor, codeFactorOf, useStep } from './code-factor.ts'
import { afterSignIn, enter, type Way } from './enter.ts'
import { countGuess, forgetGuesses, guessBy, refuseTooSoon } from './guessing.ts'
import { stepOf } from './one-time-code.ts'
import { isPassphrase } from './passphrase.ts'
import { useRecoveryCode } from './recovery-codes.ts'
import { returnPath } from './return-path.ts'

export interface TypedProof {
  email: string
  passphrase: string
  code: string
}

/** Uses up what was typed beside the passphrase, if it is right. */
type SecondProof = (tx: Tx, account: Account, factor: CodeFactor) => Promise<boolean>

async function signIn(visit: Submission, way: Way, typed: TypedProof, second: SecondProof): Promise<string | Problem> {
  const { tx, vault } = visit
  const account = await accountByEmail(tx, typed.email)
  const guess = guessBy(visit, { email: typed.email, account, way })
  await refuseTooSoon(tx, guess)
  const factor = await codeFactorOf(tx, vault, account?.id)
  const knowsPassphrase = await isPassphrase(typed.passphrase, factor.passphrase)
  if (!account || !knowsPassphrase || !(await second(actingAs(tx, account.key), account, factor))) {
    await countGuess(tx, guess, knowsPassphrase)
    return new Problem('invalid', 'platform.sign-in.wrong')
  }
  await forgetGuesses(tx, guess)
  await enter(visit, visit.effects, { account, way })
  return afterSignIn(tx, account.id, returnPath(visit.query.to?.[0]))
}

/** E-mail address, passphrase and a code from the authenticator app; nobody is told which of them was wrong. */
export function signInByCode(visit: Submission, typed: TypedProof): Promise<string | Problem> {
  return signIn(visit, 'code', typed, async (tx, account, { secret }) => {
    const step = secret === null ? null : stepOf(secret, typed.code, tx.now)
    return step !== null && useStep(tx, account.id, step)
  })
}

/** The same with one of the codes on paper, for whoever has lost the phone. */
export function signInByRecoveryCode(visit: Submission, typed: TypedProof): Promise<string | Problem> {
  return signIn(visit, 'recovery-code', typed, (tx, account) =>
    useRecoveryCode(tx, visit.vault, account.id, typed.code),
  )
}
