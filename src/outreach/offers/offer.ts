import { findPerson, personSummaries } from '../../people/index.ts'
import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { offered, offerPrinted } from '../entries.ts'
import type { ConversationSeen } from '../queries.ts'
import type { ByDevice } from '../service/conversation.ts'
import { promiseToSend } from './send-later.ts'
import type { OfferId, WayOfOffering } from './tables.ts'
import { refuseUnknown, type Target } from './target.ts'

export interface NewOffer extends ByDevice {
  id?: OfferId
  /** As it now stands. */
  conversation: ConversationSeen
  target: Target
  how: WayOfOffering
}

async function personOf(tx: Tx, { claimed, personId }: ConversationSeen) {
  return claimed && personId ? ((await findPerson(tx, personId)) ?? null) : null
}

/** Something was offered at the end of a conversation. To be sent, it is a promise as soon as it is known to whom. */
export async function offerSomething(
  tx: Tx,
  { id = newId<'offer'>(), conversation, target, how, deviceAt, clock }: NewOffer,
  commandId: CommandId | null = null,
): Promise<OfferId> {
  await refuseUnknown(tx, target)
  const { what } = target
  const activity = target.what === 'activity' ? target.activityId : null
  const hub = target.what === 'hub' ? target.hubId : null
  const { shares, code } = target.what === 'someone' ? target : { shares: null, code: null }
  await tx.db
    .insertInto('offer')
    .values({
      programme_id: tx.programmeId,
      id,
      conversation_id: conversation.id,
      what,
      activity_id: activity,
      hub_id: hub,
      shares,
      code,
      how,
      offered_on: conversation.heldOn,
      offered_by: tx.actor,
      follow_up_id: null,
      settled_on: null,
    })
    .execute()
  const person = await personOf(tx, conversation)
  const detail = { offer: id, conversation: conversation.id, what, activity, hub, shares, code, how, deviceAt, clock }
  await record(tx, offered(person?.key ?? null, conversation.heldOn, detail), commandId)
  if (how !== 'text' || !person) return id
  const channel = (await personSummaries(tx, [person.id])).get(person.id)?.channel ?? 'text'
  const sending = { person, channel, conversationId: conversation.id, promisedOn: conversation.heldOn }
  await promiseToSend(tx, { ...sending, offeredIn: [conversation.id] }, commandId)
  return id
}

/** They were printed and handed over, and stand on the list no more. */
export async function notePrinted(tx: Tx, ids: OfferId[], commandId: CommandId | null = null): Promise<void> {
  const printed = await tx.db
    .updateTable('offer')
    .set({ settled_on: tx.today })
    .where('programme_id', '=', tx.programmeId)
    .where('id', 'in', ids)
    .where('how', '=', 'print')
    .where('settled_on', 'is', null)
    .returning('id')
    .execute()
  if (printed.length === 0) throw new Problem('conflict', 'outreach.offer.printed-before')
  const entries = printed.map(({ id }) => offerPrinted(null, tx.today, { offer: id }))
  await record(tx, entries, commandId)
}
