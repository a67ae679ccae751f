import { createHash, randomBytes } from 'node:crypto'
import { type AccountId, type Key, newId, type ReadTx, type Tx } from '../database/index.ts'

export interface Session {
  id: string
  accountId: AccountId
  key: Key
  name: string
  roles: string[]
  partnerId: string | null
  personId: string | null
  demo: boolean
  lastSeenAt: Date
}

/** A session ends this long after it was last used, and never lasts longer than the second figure. */
const idleHours = 12
const absoluteHours = 24 * 7

const hours = (count: number) => count * 3_600_000

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Opens a session and returns the token for the browser's cookie: 256 random bits, kept here only as a hash. */
export async function openSession(tx: Tx, accountId: AccountId, demo = false): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.db
    .insertInto('session')
    .values({
      programme_id: tx.programmeId,
      token_hash: hashOf(token),
      id: newId(),
      account_id: accountId,
      demo,
      created_at: tx.now,
      last_seen_at: tx.now,
      expires_at: new Date(tx.now.getTime() + hours(absoluteHours)),
      rotated_at: tx.now,
    })
    .execute()
  return token
}

/** The live session of a token, or null: unknown, expired, idle too long, or the account has ended. */
export async function sessionOf(tx: ReadTx, token: string | undefined): Promise<Session | null> {
  if (!token) return null
  const found = await tx.db
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
      'session.last_seen_at as lastSeenAt',
    ])
    .where('session.programme_id', '=', tx.programmeId)
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', tx.now)
    .where('session.last_seen_at', '>', new Date(tx.now.getTime() - hours(idleHours)))
    .where('account.ended_at', 'is', null)
    .executeTakeFirst()
  return found ?? null
}

export async function touchSession(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('session')
    .set({ last_seen_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .execute()
}

export async function closeSession(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom('session').where('programme_id', '=', tx.programmeId).where('id', '=', id).execute()
}
