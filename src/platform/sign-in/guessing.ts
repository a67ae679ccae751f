import type { ReadTx, Tx } from '../database/index.ts'
import type { Caller } from '../http/index.ts'
import { Problem } from '../problem/index.ts'
import { record } from '../record/index.ts'
import type { Account } from '../session/index.ts'
import type { Vault } from '../vault/index.ts'
import { signInFailed } from './entries.ts'
import { type Bucket, countFailure, forgetFailures, waitAndHold, waitOf } from './failures.ts'
import { knownBrowser } from './known-browser.ts'
import { isWorthTelling, paces } from './throttle.ts'

/** Whose account is tried, by whom: what one try is counted against. */
export interface Guess {
  own: Bucket
  /** Empty for a browser that is known to the account. */
  others: Bucket[]
  codes: Bucket
  account: Account | undefined
  way: string
}

/** Half of an IPv6 address belongs to one household or one server: whoever has one has 2^64. */
export function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [before = '', after = ''] = address.toLowerCase().split('::')
  const [left, right] = [before, after].map((half) => half.split(':').filter(Boolean))
  const gap = Array.from({ length: Math.max(0, 8 - (left?.length ?? 0) - (right?.length ?? 0)) }, () => '0')
  return [...(left ?? []), ...gap, ...(right ?? [])].slice(0, 4).join(':')
}

export function guessBy(
  { tx, vault, caller }: { tx: ReadTx; vault: Vault; caller: Caller },
  tried: { email: string; account: Account | undefined; way: string },
): Guess {
  const { email, account, way } = tried
  const bucket = (pace: keyof typeof paces, ...parts: string[]): Bucket => ({
    mark: vault.mark(parts.join('/'), `failures/${tx.programmeId}/${pace}`),
    pace: paces[pace],
  })
  const name = account && knownBrowser(vault, tx.programmeId, account.id, caller.knownBrowser)
  const from = network(caller.address)
  // The address typed stands for the account: one that nobody has is slowed down in the same way.
  const who = email.toLowerCase()
  const codes = bucket('codes', who)
  if (name) return { own: bucket('guesses', who, 'browser', name), others: [], codes, account, way }
  return { own: bucket('guesses', who, 'address', from), others: [bucket('address', from), codes], codes, account, way }
}

/** Refuses while there is a wait. */
export async function refuseTooSoon(tx: Tx, { own, others }: Guess): Promise<void> {
  const waits = [await waitAndHold(tx, own)]
  for (const other of others) waits.push(await waitOf(tx, other))
  const wait = Math.max(...waits)
  if (wait > 0) throw new Problem('too-many', ['platform.sign-in.wait', { minutes: Math.ceil(wait / 60) }])
}

/** `onlyTheCode`: the passphrase was right. Whoever is told of the failure is not told which of the two was wrong. */
export async function countGuess(tx: Tx, guess: Guess, onlyTheCode: boolean): Promise<void> {
  const failures = await countFailure(tx, guess.own)
  const [address] = guess.others
  if (address) await countFailure(tx, address)
  if (onlyTheCode) await countFailure(tx, guess.codes)
  const { account, way } = guess
  if (!account || !isWorthTelling(failures, guess.own.pace)) return
  await record(tx, signInFailed(account.key, tx.today, { account: account.id, way, failures }))
}

export async function forgetGuesses(tx: Tx, guess: Guess): Promise<void> {
  await forgetFailures(tx, guess.own)
  await forgetFailures(tx, guess.codes)
}
