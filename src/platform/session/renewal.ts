import type { Tx } from '../database/index.ts'
import { hashOf, newToken } from './token.ts'

/*
 * A token is replaced while it is in use, so that a stolen one soon stops working. The replaced token stays good until
 * its successor has been used (the answer that carried it may have been lost on the way) and a short while after
 * (requests sent side by side). Source: OWASP Session Management Cheat Sheet, "Renewal Timeout", read 2026.
 */
const seconds = 1000
const replaceEvery = 15 * 60 * seconds
const graceForParallel = 60 * seconds
/** How stale "last seen" may be before a reading page writes it. */
const seenEvery = 60 * seconds

/** A presented token as its session knows it. */
export interface PresentedToken {
  isCurrent: boolean
  lastSeenAt: Date
  rotatedAt: Date
  /** When the current token was first used; null while only the one before it has been. */
  confirmedAt: Date | null
  idleMinutes: number
}

/** What to write after a request: a new token, or only that the session was in use. */
export interface Renewal {
  readonly replace: boolean
  readonly rotatedAt: Date
  readonly confirm: boolean
}

const since = (then: Date, now: Date) => now.getTime() - then.getTime()

export function stillGood(token: PresentedToken, now: Date): boolean {
  if (since(token.lastSeenAt, now) >= token.idleMinutes * 60 * seconds) return false
  return token.isCurrent || token.confirmedAt === null || since(token.confirmedAt, now) < graceForParallel
}

export function renewalOf(token: PresentedToken, now: Date): Renewal | null {
  const { isCurrent, rotatedAt, confirmedAt, lastSeenAt } = token
  const confirm = isCurrent && confirmedAt === null
  // A token that was replaced, and whose successor nobody has used, is replaced again: the answer was lost.
  const replace = since(rotatedAt, now) >= (isCurrent ? replaceEvery : graceForParallel) && (isCurrent || !confirmedAt)
  return replace || confirm || since(lastSeenAt, now) >= seenEvery ? { replace, rotatedAt, confirm } : null
}

/** Writes what is due. Returns the new token, if this request was the one to replace it. */
export async function renewSession(
  tx: Tx,
  session: { id: string; renewal: Renewal },
  token: string,
): Promise<string | null> {
  const { replace, rotatedAt, confirm } = session.renewal
  const touched = tx.db
    .updateTable('session')
    .set({ last_seen_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', session.id)
  if (!replace) {
    await (confirm ? touched.set({ confirmed_at: tx.now }).where('token_hash', '=', hashOf(token)) : touched).execute()
    return null
  }
  const fresh = newToken()
  const replaced = await touched
    .set({ token_hash: hashOf(fresh), previous_hash: hashOf(token), rotated_at: tx.now, confirmed_at: null })
    // Of several requests side by side, one replaces the token.
    .where('rotated_at', '=', rotatedAt)
    .executeTakeFirst()
  return replaced.numUpdatedRows > 0n ? fresh : null
}
