import { findPerson } from '../../people/index.ts'
import { type CommandId, type Id, type Key, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { followUpDone, followUpHandedOver, followUpPromised, followUpReopened } from '../entries.ts'
import { dueOn } from '../rules.ts'
import type { ConversationId, FollowUpId } from '../tables.ts'

export interface NewFollowUp {
  person: { id: Id<'person'>; key: Key }
  promise: string
  channel: string
  conversationId?: ConversationId | null
  promisedOn?: string
  /** Sooner than the programme's promise, where the person was told so. */
  due?: string
}

/** Something was promised: it is due within the programme's promise. */
export async function promiseFollowUp(
  tx: Tx,
  followUp: NewFollowUp,
  commandId: CommandId | null = null,
): Promise<FollowUpId> {
  const id = newId<'follow-up'>()
  const { person, promise, channel, conversationId = null, promisedOn = tx.today, due = dueOn(promisedOn) } = followUp
  await tx.db
    .insertInto('follow_up')
    .values({
      programme_id: tx.programmeId,
      id,
      person_id: person.id,
      conversation_id: conversationId,
      promise,
      channel,
      promised_on: promisedOn,
      due_on: due,
      promised_by: tx.actor,
    })
    .execute()
  await record(tx, followUpPromised(person.key, promisedOn, { followUp: id, channel, due, promise }), commandId)
  return id
}

/** Held fast, to be changed; only while it is open. */
export async function openFollowUp(tx: Tx, id: FollowUpId) {
  const found = await tx.db
    .selectFrom('follow_up')
    .select(['person_id', 'done_on', 'promised_by', 'handed_to'])
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-found', 'outreach.follow-up.not-found')
  if (found.done_on !== null) throw new Problem('conflict', 'outreach.follow-up.done-before')
  return found
}

export function changeFollowUp(tx: Tx, id: FollowUpId) {
  return tx.db.updateTable('follow_up').where('programme_id', '=', tx.programmeId).where('id', '=', id)
}

/** Another worker keeps the promise from now on. To be handed what one has already changes nothing. */
export async function handOverFollowUp(
  tx: Tx,
  { id, to }: { id: FollowUpId; to: Key },
  commandId: CommandId | null = null,
): Promise<void> {
  const { person_id, promised_by, handed_to } = await openFollowUp(tx, id)
  if ((handed_to ?? promised_by) === to) return
  await changeFollowUp(tx, id).set({ handed_to: to }).execute()
  const person = await findPerson(tx, person_id)
  await record(tx, followUpHandedOver(person?.key ?? null, tx.today, { followUp: id, to }), commandId)
}

/** What was to be sent has been, on this day; or null: it still is to be. */
async function settleOffers(tx: Tx, id: FollowUpId, on: string | null): Promise<void> {
  await tx.db
    .updateTable('offer')
    .set({ settled_on: on })
    .where('programme_id', '=', tx.programmeId)
    .where('follow_up_id', '=', id)
    .execute()
}

/** It was called done by mistake, and is open again, due on the day that it was. */
export async function reopenFollowUp(
  tx: Tx,
  { id }: { id: FollowUpId },
  commandId: CommandId | null = null,
): Promise<void> {
  const reopened = await changeFollowUp(tx, id)
    .set({ done_on: null })
    .where('done_on', 'is not', null)
    .returning('person_id')
    .executeTakeFirst()
  if (!reopened) throw new Problem('conflict', 'outreach.follow-up.open-before')
  await settleOffers(tx, id, null)
  const person = await findPerson(tx, reopened.person_id)
  await record(tx, followUpReopened(person?.key ?? null, tx.today, { followUp: id }), commandId)
}

/** What was promised has been done. */
export async function finishFollowUp(
  tx: Tx,
  { id, on = tx.today }: { id: FollowUpId; on?: string },
  commandId: CommandId | null = null,
): Promise<void> {
  const { person_id } = await openFollowUp(tx, id)
  await changeFollowUp(tx, id).set({ done_on: on }).execute()
  await settleOffers(tx, id, on)
  const person = await findPerson(tx, person_id)
  await record(tx, followUpDone(person?.key ?? null, on, { followUp: id }), commandId)
}
