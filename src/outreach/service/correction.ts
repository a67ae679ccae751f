import { findPerson } from '../../people/index.ts'
import type { CommandId, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { changedFields, record } from '../../platform/record/index.ts'
import { conversationClaimed, conversationWithdrawn } from '../entries.ts'
import type { ConversationSeen } from '../queries.ts'
import { remarksOf } from '../remark-queries.ts'
import type { ConversationId } from '../tables.ts'
import { type ByDevice, holdConversation, type Said } from './conversation.ts'
import { dropRemark } from './remark.ts'
import { heldFast } from './standing.ts'

/** What stands of a conversation, without who and when. */
export function saidIn(seen: Required<Said>): Required<Said> {
  const { ageBand, area, interests, needs, gifts, matters, adviceHealth, adviceDigital, nextStep, firstTime, heads } =
    seen
  return { ageBand, area, interests, needs, gifts, matters, adviceHealth, adviceDigital, nextStep, firstTime, heads }
}

async function standing(tx: Tx, id: ConversationId): Promise<ConversationSeen> {
  const seen = await heldFast(tx, id)
  if (seen.correctedBy !== null) throw new Problem('conflict', 'outreach.correct.before')
  if (seen.withdrawnAt !== null) throw new Problem('conflict', 'outreach.conversation.withdrawn-before')
  return seen
}

/** The key of the person whom the conversation counts for; null where it is a contact. */
async function claimantOf(tx: Tx, { claimed, personId }: ConversationSeen) {
  if (!claimed) return null
  const person = personId && (await findPerson(tx, personId))
  if (!person) throw new Problem('conflict', 'outreach.correct.person-gone')
  return person.key
}

export interface Correction extends Said, ByDevice {
  conversationId: ConversationId
  /** Under which it goes on, where that was made beforehand. */
  id?: ConversationId
  remark?: string | null
}

/**
 * Puts a conversation right: what was said before is withdrawn and what is said now is recorded in its place, for the
 * same person where it has one. The record keeps both; an answer left out stays as it was. Gives the id under which the
 * conversation goes on, which is the same where nothing changes.
 */
export async function correctConversation(
  tx: Tx,
  { conversationId, id, deviceAt = null, clock = null, ...answers }: Correction,
  commandId: CommandId | null = null,
): Promise<ConversationId> {
  const before = await standing(tx, conversationId)
  const saidBefore = { ...saidIn(before), remark: await remarkOf(tx, conversationId) }
  if (changedFields(saidBefore, answers).length === 0) return conversationId
  const claimant = await claimantOf(tx, before)
  await record(tx, conversationWithdrawn(null, before.heldOn, { conversation: conversationId }), commandId)
  const said = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined))
  const made = { ...(id && { id }), roundId: before.roundId, deviceAt, clock }
  const now = await holdConversation(tx, { ...saidBefore, ...said, ...made }, conversationId, commandId)
  await takePlaceOf(tx, before, now)
  if (claimant) await record(tx, conversationClaimed(claimant, before.heldOn, { conversation: now }), commandId)
  return now
}

const remarkOf = async (tx: Tx, id: ConversationId) => (await remarksOf(tx, [id])).get(id) ?? null

/** What belonged to the conversation before belongs to the one in its place. Its words are coded anew there. */
async function takePlaceOf(tx: Tx, before: ConversationSeen, id: ConversationId): Promise<void> {
  const conversation = (which: ConversationId) =>
    tx.db.updateTable('conversation').where('programme_id', '=', tx.programmeId).where('id', '=', which)
  await dropRemark(tx, before.id)
  await conversation(before.id).set({ withdrawn_at: tx.now, corrected_by: id }).execute()
  if (before.claimed) await conversation(id).set({ person_id: before.personId, claimed: true }).execute()
  for (const table of ['follow_up', 'card', 'offer'] as const) {
    await tx.db
      .updateTable(table)
      .set({ conversation_id: id })
      .where('programme_id', '=', tx.programmeId)
      .where('conversation_id', '=', before.id)
      .execute()
  }
}
