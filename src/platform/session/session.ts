import { sql } from 'kysely'
import { type AccountId, type Key, newId, type ReadTx, type Tx } from '../database/index.ts'
import { limitsFor, type SessionLimits } from './limits.ts'
import { type PresentedToken, type Renewal, renewalOf, stillGood } from './renewal.ts'
import { hashOf, newToken } from './token.ts'

export interface Session {
  id: string
  accountId: AccountId
  key: Key
  name: string
  roles: string[]
  partnerId: string | null
  personId: string | null
  demo: boolean
  /** How. */
  way: string
  /** When its holder last proved who they are. */
  signedInAt: Date
  /** What to write after this request, if anything. */
  renewal: Renewal | null
}

export interface SessionSettings {
  demo?: boolean
  /** How its holder proved who they are: passkey, code, recovery-code, provider. */
  way?: string
  browser?: string | null
  limits?: SessionLimits
}

/** Opens a session and returns the token for the browser's cookie: 256 random bits, kept here only as a hash. */
export async function openSession(tx: Tx, accountId: AccountId, settings: SessionSettings = {}): Promise<string> {
  const { demo = false, way = 'demo', browser = null, limits = limitsFor([], {}) } = settings
  const token = newToken()
  await tx.db
    .insertInto('session')
    .values({
      programme_id: tx.programmeId,
      token_hash: hashOf(token),
      id: newId(),
      account_id: accountId,
      demo,
      way,
      browser,
      idle_minutes: limits.idleMinutes,
      created_at: tx.now,
      last_seen_at: tx.now,
      expires_at: new Date(tx.now.getTime() + limits.absoluteMinutes * 60_000),
      rotated_at: tx.now,
      confirmed_at: null,
      previous_hash: null,
    })
    .execute()
  return token
}

function sessionBy(tx: ReadTx, column: 'token_hash' | 'previous_hash', hash: Buffer) {
  return tx.db
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join.onRef('account.programme_id', '=', 'session.programme_id').onRef('account.id', '=', 'session.account_id'),
    )
    .select([
      'session.id',
      'account.id as accountId',
      'account.key',
      'account.name',
      'account.roles',
      'account.partner_id as partnerId',
      'account.person_id as personId',
      'session.demo',
      'session.way',
      'session.created_at as signedInAt',
      'session.last_seen_at as lastSeenAt',
      'session.rotated_at as rotatedAt',
      'session.confirmed_at as confirmedAt',
      'session.idle_minutes as idleMinutes',
      sql<string | null>`session_mark(session.programme_id, session.token_hash, ${tx.now})`.as('mark'),
    ])
    .where('session.programme_id', '=', tx.programmeId)
    .where(`session.${column}`, '=', hash)
    .where('session.expires_at', '>', tx.now)
    .where('account.ended_at', 'is', null)
    .executeTakeFirst()
}

/** A session as it was read, with the mark by which the database tells whether it is still so. */
export interface ReadSession {
  session: Omit<Session, 'renewal'>
  presented: PresentedToken
  mark: string | null
}

/** What the database knows of a token, whether it is still good or not. */
export async function readSession(tx: ReadTx, token: string): Promise<ReadSession | null> {
  const hash = hashOf(token)
  const current = await sessionBy(tx, 'token_hash', hash)
  const found = current ?? (await sessionBy(tx, 'previous_hash', hash))
  if (!found) return null
  const { lastSeenAt, rotatedAt, confirmedAt, idleMinutes, mark, ...session } = found
  return {
    session,
    mark,
    presented: { isCurrent: current !== undefined, lastSeenAt, rotatedAt, confirmedAt, idleMinutes },
  }
}

export function liveSession({ session, presented }: ReadSession, now: Date): Session | null {
  return stillGood(presented, now) ? { ...session, renewal: renewalOf(presented, now) } : null
}

/** The live session of a token, or null: unknown, expired, idle too long, replaced, or the account has ended. */
export async function sessionOf(tx: ReadTx, token: string | undefined): Promise<Session | null> {
  const found = token ? await readSession(tx, token) : null
  return found && liveSession(found, tx.now)
}

export async function closeSession(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('session').where('programme_id', '=', tx.programmeId).where('id', '=', id).execute()
}
