import { sql } from 'kysely'
import type { PersonId } from '../people/index.ts'
import { daysAfter } from '../platform/clock/index.ts'
import type { Key, ReadTx } from '../platform/database/index.ts'
import type { Meter } from './rules.ts'
import { promiseMeter } from './rules.ts'
import type { FollowUpId } from './tables.ts'

const columns = [
  'id',
  'person_id as personId',
  'conversation_id as conversationId',
  'promise',
  'channel',
  'promised_on as promisedOn',
  'due_on as dueOn',
  'tries',
  'tried_on as triedOn',
  'done_on as doneOn',
  'promised_by as promisedBy',
] as const

const holder = sql<Key | null>`coalesce(handed_to, promised_by)`

function followUps(tx: ReadTx) {
  return tx.db
    .selectFrom('follow_up')
    .select(columns)
    .select(holder.as('holder'))
    .where('programme_id', '=', tx.programmeId)
}

export type FollowUpSeen = NonNullable<Awaited<ReturnType<typeof followUpById>>>

export function followUpById(tx: ReadTx, id: FollowUpId) {
  return followUps(tx).where('id', '=', id).executeTakeFirst()
}

export const pageSize = 25

/** Which promises to show: of one worker or of all, and by when they are due. */
export interface Wanted {
  of: Key | null
  /** The last day on which they may be due; null for any. */
  dueBy: string | null
}

const everything: Wanted = { of: null, dueBy: null }

const matching = ({ of, dueBy }: Wanted) =>
  sql<boolean>`done_on is null and (${of}::uuid is null or ${holder} = ${of}::uuid)
    and (${dueBy}::date is null or due_on <= ${dueBy}::date)`

/** Promises not yet kept, the oldest due day first. */
export function openFollowUps(tx: ReadTx, page: number, wanted = everything) {
  return followUps(tx)
    .where(matching(wanted))
    .orderBy('due_on')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
}

/** What was promised to these people (one person may have several ids, after a merge), newest first. */
export function followUpsOf(tx: ReadTx, personIds: PersonId[]) {
  return followUps(tx)
    .where('person_id', 'in', personIds)
    .orderBy('promised_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function countOpen(tx: ReadTx, wanted = everything): Promise<number> {
  const { count } = await tx.db
    .selectFrom('follow_up')
    .select((make) => make.fn.countAll<number>().as('count'))
    .where('programme_id', '=', tx.programmeId)
    .where(matching(wanted))
    .executeTakeFirstOrThrow()
  return count
}

/** Promises past their day. */
export async function countLate(tx: ReadTx): Promise<number> {
  return countOpen(tx, { of: null, dueBy: daysAfter(tx.today, -1) })
}

const promisedSince = (tx: ReadTx, from: string) =>
  tx.db
    .selectFrom('follow_up')
    .select(['promised_on as promisedOn', 'due_on as dueOn', 'done_on as doneOn'])
    .select(holder.as('holder'))
    .where('programme_id', '=', tx.programmeId)
    .where('promised_on', '>=', from)
    .execute()

/** How the promise was kept for what was promised from `from` on. */
export async function meterSince(tx: ReadTx, from: string): Promise<Meter> {
  return promiseMeter(await promisedSince(tx, from), tx.today)
}

/** The same for each worker who holds a promise; null stands for promises that nobody holds. */
export async function metersByWorker(tx: ReadTx, from: string): Promise<Map<Key | null, Meter>> {
  const byWorker = Map.groupBy(await promisedSince(tx, from), (promise) => promise.holder)
  return new Map([...byWorker].map(([key, promises]) => [key, promiseMeter(promises, tx.today)]))
}
