import { sql } from 'kysely'
import type { AccountId, Called, Key, ReadTx, Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { hashOf, newToken, onSessionsEnded, type Session } from '../../platform/session/index.ts'
import { passEnded, passGiven } from '../entries.ts'
import type { Arrived } from './arrived.ts'
import { isClockOff } from './clock.ts'
import type { PassId } from './tables.ts'

/*
 * A phone that was signed in carries a pass: with it the phone may capture for a while with no signal, and hand in what
 * it captured. It opens nothing and reads nothing. Here only its hash is kept.
 */

export interface Pass {
  id: PassId
  accountId: AccountId
  key: Key
  roles: string[]
  accountEnded: boolean
  issuedAt: Date
  worksUntil: Date
  endedWhy: string | null
  highest: number
  received: number
  /** By which the database tells whether it is still so; null where it does not work. */
  mark: string | null
}

const hour = 3_600_000

/** The passes of the programme, each with whose it is. */
export function passesWithWorkers(tx: ReadTx) {
  return tx.db
    .selectFrom('capture_pass')
    .innerJoin('account', (join) =>
      join
        .onRef('account.programme_id', '=', 'capture_pass.programme_id')
        .onRef('account.id', '=', 'capture_pass.account_id'),
    )
    .where('capture_pass.programme_id', '=', tx.programmeId)
}

function passesSeen(tx: ReadTx) {
  return passesWithWorkers(tx).select([
    'capture_pass.id',
    'account.id as accountId',
    'account.key',
    'account.roles',
    'account.ended_at as accountEndedAt',
    'capture_pass.issued_at as issuedAt',
    'capture_pass.works_until as worksUntil',
    'capture_pass.ended_why as endedWhy',
    'capture_pass.highest',
    'capture_pass.received',
    'capture_pass.token_hash as hash',
    sql<string | null>`pass_mark(capture_pass.programme_id, capture_pass.token_hash, ${tx.now})`.as('mark'),
  ])
}

/** The passes of these tokens, by token; those that are not known are left out. */
export async function passesOf(tx: ReadTx, tokens: readonly string[]): Promise<Map<string, Pass>> {
  const byHash = new Map(tokens.map((token) => [hashOf(token).toString('hex'), token]))
  if (byHash.size === 0) return new Map()
  const hashes = [...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'))
  const rows = await passesSeen(tx).where('capture_pass.token_hash', 'in', hashes).execute()
  return new Map(
    rows.map(({ hash, accountEndedAt, ...pass }) => [
      byHash.get(hash.toString('hex')) ?? '',
      { ...pass, accountEnded: accountEndedAt !== null },
    ]),
  )
}

/** Ended by somebody else, or for a reason that makes one doubt who held the phone. */
export const doubtful = ['everywhere', 'account-ended', 'recovered', 'reused', 'elsewhere'] as const

/** What comes by such a pass is the coordinator's to decide on. */
export function isDoubted({ accountEnded, endedWhy }: Pick<Pass, 'accountEnded' | 'endedWhy'>): boolean {
  return accountEnded || doubtful.some((why) => why === endedWhy)
}

/** A pass may hand in while it works. */
export function works(pass: Pass, now: Date): boolean {
  return pass.endedWhy === null && !pass.accountEnded && now < pass.worksUntil
}

export interface GivenPass {
  token: string
  worksUntil: Date
}

/** Gives a signed-in worker's phone its pass, or lets the one that it has work on: its numbers go on where they were. */
export async function givePass(
  tx: Tx,
  session: Session,
  { had, hours, browser }: { had: string | undefined; hours: number; browser: string | null },
): Promise<GivenPass> {
  const worksUntil = new Date(tx.now.getTime() + hours * hour)
  const known = had === undefined ? undefined : (await passesOf(tx, [had])).get(had)
  if (had !== undefined && known?.accountId === session.accountId && known.endedWhy === null) {
    await tx.db
      .updateTable('capture_pass')
      .set({ works_until: worksUntil, session_id: session.id, seen_at: tx.now })
      .where('programme_id', '=', tx.programmeId)
      .where('id', '=', known.id)
      .execute()
    await record(tx, passGiven(session.key, tx.today, { pass: known.id, again: true }))
    return { token: had, worksUntil }
  }
  return { token: await newPass(tx, session, worksUntil, browser), worksUntil }
}

async function newPass(tx: Tx, session: Session, worksUntil: Date, browser: string | null): Promise<string> {
  const [id, token] = [newId<'capture-pass'>(), newToken()]
  await tx.db
    .insertInto('capture_pass')
    .values({
      programme_id: tx.programmeId,
      id,
      token_hash: hashOf(token),
      account_id: session.accountId,
      session_id: session.id,
      browser,
      issued_at: tx.now,
      works_until: worksUntil,
      ended_at: null,
      ended_why: null,
      highest: 0,
      received: 0,
      last_sent_at: null,
      seen_at: tx.now,
      clock: null,
    })
    .execute()
  await record(tx, passGiven(session.key, tx.today, { pass: id, again: false }))
  return token
}

/** Whoever is signed out is signed out on their phone too, the next time it is online. */
onSessionsEnded(async (tx, { account, why, sessions }) => {
  const all = tx.db
    .updateTable('capture_pass')
    .set({ ended_at: tx.now, ended_why: why })
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', account.id)
    .where('ended_at', 'is', null)
  const meant = sessions === 'all' ? all : all.where('session_id', 'in', sessions)
  const ended = await meant.returning('id').execute()
  if (ended.length > 0) await record(tx, passEnded(account.key, tx.today, { passes: ended.length, why }))
})

const received: Called = { name: 'count_received' }

/**
 * Counts what arrived, by the numbers that the phone gave it, and notes how its clock stood as it sent. Nobody waits for
 * it: it goes out with the commit.
 */
export function countReceived(
  tx: Tx,
  { arrived, passes, sentAt }: { arrived: readonly Arrived[]; passes: ReadonlyMap<string, Pass>; sentAt: number },
): void {
  const clock = isClockOff(sentAt, tx.now) ? 'off' : 'right'
  for (const [token, pass] of passes) {
    const numbers = arrived.flatMap(({ capture }) => (capture?.pass === token ? [capture.n] : []))
    if (numbers.length === 0) continue
    tx.call(received, [tx.programmeId, pass.id, Math.max(...numbers), numbers.length, tx.now, clock])
  }
}
