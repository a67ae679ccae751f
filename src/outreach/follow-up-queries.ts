import type { PersonId } from '../people/index.ts'
import type { ReadTx } from '../platform/database/index.ts'
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

function followUps(tx: ReadTx) {
  return tx.db.selectFrom('follow_up').select(columns).where('programme_id', '=', tx.programmeId)
}

export type FollowUpSeen = NonNullable<Awaited<ReturnType<typeof followUpById>>>

export function followUpById(tx: ReadTx, id: FollowUpId) {
  return followUps(tx).where('id', '=', id).executeTakeFirst()
}

export const pageSize = 25

/** Promises not yet kept, the oldest due day first. */
export function openFollowUps(tx: ReadTx, page: number) {
  return followUps(tx)
    .where('done_on', 'is', null)
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

const countOfOpen = (tx: ReadTx) =>
  tx.db
    .selectFrom('follow_up')
    .select((make) => make.fn.countAll<number>().as('count'))
    .where('programme_id', '=', tx.programmeId)
    .where('done_on', 'is', null)

export async function countOpen(tx: ReadTx): Promise<number> {
  return (await countOfOpen(tx).executeTakeFirstOrThrow()).count
}

/** Promises past their day. */
export async function countLate(tx: ReadTx): Promise<number> {
  return (await countOfOpen(tx).where('due_on', '<', tx.today).executeTakeFirstOrThrow()).count
}

/** How the promise was kept for what was promised from `from` on. */
export async function meterSince(tx: ReadTx, from: string): Promise<Meter> {
  const promised = await tx.db
    .selectFrom('follow_up')
    .select(['promised_on as promisedOn', 'due_on as dueOn', 'done_on as doneOn'])
    .where('programme_id', '=', tx.programmeId)
    .where('promised_on', '>=', from)
    .execute()
  return promiseMeter(promised, tx.today)
}
