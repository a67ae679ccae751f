import type { AccountId, Key, ReadTx, Tx } from '../database/index.ts'
import { record } from '../record/index.ts'
import { sessionsEnded } from './entries.ts'
import { hashOf } from './token.ts'

export interface OwnSession {
  id: string
  way: string
  browser: string | null
  signedInAt: Date
  lastSeenAt: Date
}

/** Where somebody is signed in, the latest first. */
export function sessionsOf(tx: ReadTx, accountId: AccountId): Promise<OwnSession[]> {
  return tx.db
    .selectFrom('session')
    .select(['id', 'way', 'browser', 'created_at as signedInAt', 'last_seen_at as lastSeenAt'])
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .where('expires_at', '>', tx.now)
    .orderBy('last_seen_at', 'desc')
    .execute()
}

/** elsewhere: one phone or browser was signed out from another. */
export type WhySessionsEnd =
  | 'signed-out'
  | 'everywhere'
  | 'elsewhere'
  | 'roles-changed'
  | 'account-ended'
  | 'recovered'
  | 'reused'

/** Which sessions of an account ended: all there may be, or these. */
export interface SessionsEnded {
  account: { id: AccountId; key: Key }
  why: WhySessionsEnd
  sessions: 'all' | string[]
}

type Listener = (tx: Tx, ended: SessionsEnded) => Promise<void>
const listeners: Listener[] = []

/** Lets a module end what it gave to somebody because they were signed in. */
export function onSessionsEnded(listener: Listener): void {
  listeners.push(listener)
}

/** Signs somebody out: everywhere, or in one place. */
export async function endSessions(
  tx: Tx,
  account: { id: AccountId; key: Key },
  why: WhySessionsEnd,
  only?: string,
): Promise<number> {
  const all = tx.db
    .deleteFrom('session')
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', account.id)
  const ended = await (only === undefined ? all : all.where('id', '=', only)).returning('id').execute()
  if (ended.length > 0) {
    await record(tx, sessionsEnded(account.key, tx.today, { account: account.id, sessions: ended.length, why }))
  }
  for (const listener of listeners) await listener(tx, { account, why, sessions: only === undefined ? 'all' : [only] })
  return ended.length
}

/**
 * A token that was replaced, and whose successor is in use, is presented again: two hold what only one was given.
 * Nobody can tell which of them is the thief, so the session ends for both.
 */
export async function endReused(tx: Tx, token: string): Promise<void> {
  const reused = await tx.db
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join.onRef('account.programme_id', '=', 'session.programme_id').onRef('account.id', '=', 'session.account_id'),
    )
    .select(['session.id as session', 'account.id', 'account.key'])
    .where('session.programme_id', '=', tx.programmeId)
    .where('session.previous_hash', '=', hashOf(token))
    .where('session.confirmed_at', 'is not', null)
    .executeTakeFirst()
  if (reused) await endSessions(tx, reused, 'reused', reused.session)
}
