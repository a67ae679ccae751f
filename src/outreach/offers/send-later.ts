import { sql } from 'kysely'
import type { CommandId, Id, Key, Tx } from '../../platform/database/index.ts'
import { promiseFollowUp } from '../service/follow-up.ts'
import type { ConversationId, FollowUpId } from '../tables.ts'
import type { OfferId } from './tables.ts'

/** The promise that what was offered is sent: a code beside those of what happens next. */
export const sendOffer = 'send-offer'

interface Sending {
  person: { id: Id<'person'>; key: Key }
  channel: string
  /** The conversation that the promise belongs to, and those in which it may have been offered. */
  conversationId: ConversationId
  offeredIn: ConversationId[]
  promisedOn: string
}

/** What is to be sent to them and was not promised yet, held fast. */
async function unpromised(tx: Tx, offeredIn: ConversationId[]): Promise<OfferId[]> {
  const rows = await tx.db
    .selectFrom('offer')
    .select('id')
    .where('programme_id', '=', tx.programmeId)
    .where('conversation_id', 'in', offeredIn)
    .where('how', '=', 'text')
    .where('follow_up_id', 'is', null)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

async function openPromise(tx: Tx, { person, conversationId }: Sending): Promise<FollowUpId | null> {
  const { rows } = await sql<{ id: FollowUpId }>`
    select id from follow_up where programme_id = ${tx.programmeId} and person_id = ${person.id}
      and conversation_id = ${conversationId} and promise = ${sendOffer} and done_on is null limit 1`.execute(tx.db)
  return rows[0]?.id ?? null
}

/** Once it is known to whom, sending what was offered is a promise: one, however much it was. */
export async function promiseToSend(tx: Tx, sending: Sending, commandId: CommandId | null): Promise<void> {
  const ids = await unpromised(tx, sending.offeredIn)
  if (ids.length === 0) return
  const { person, channel, conversationId, promisedOn } = sending
  const followUp =
    (await openPromise(tx, sending)) ??
    (await promiseFollowUp(tx, { person, promise: sendOffer, channel, conversationId, promisedOn }, commandId))
  await tx.db
    .updateTable('offer')
    .set({ follow_up_id: followUp })
    .where('programme_id', '=', tx.programmeId)
    .where('id', 'in', ids)
    .execute()
}
