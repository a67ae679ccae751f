import type { CommandId, Id, Key, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { conversationClaimed } from '../entries.ts'
import type { ConversationSeen } from '../queries.ts'
import type { ConversationId } from '../tables.ts'
import { recordConversation } from './conversation.ts'
import { correctConversation, saidIn } from './correction.ts'
import { newestOf } from './standing.ts'

interface Claim {
  conversationId: ConversationId
  person: { id: Id<'person'>; key: Key }
}

/**
 * The person gave a name after all: from now on the conversation counts for them, and no longer as a contact. One of a
 * group is parted from it, so that the others go on counting by head. Gives the conversation that is now theirs.
 */
export async function claimConversation(
  tx: Tx,
  claim: Claim,
  commandId: CommandId | null = null,
): Promise<ConversationId> {
  if (await claimWhole(tx, claim, commandId)) return claim.conversationId
  const newest = await newestOf(tx, claim.conversationId)
  if (newest.claimed || newest.withdrawnAt !== null) throw new Problem('conflict', 'outreach.name.already')
  const conversationId = newest.heads === 1 ? newest.id : await partOneFrom(tx, newest, commandId)
  await claimWhole(tx, { ...claim, conversationId }, commandId)
  return conversationId
}

async function claimWhole(tx: Tx, { conversationId, person }: Claim, commandId: CommandId | null): Promise<boolean> {
  const claimed = await tx.db
    .updateTable('conversation')
    .set({ person_id: person.id, claimed: true })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', conversationId)
    .where('heads', '=', 1)
    .where('claimed', '=', false)
    .where('withdrawn_at', 'is', null)
    .returning('held_on')
    .executeTakeFirst()
  if (!claimed) return false
  await tx.db
    .updateTable('card')
    .set({ person_id: person.id })
    .where('programme_id', '=', tx.programmeId)
    .where('conversation_id', '=', conversationId)
    .where('person_id', 'is', null)
    .execute()
  await record(tx, conversationClaimed(person.key, claimed.held_on, { conversation: conversationId }), commandId)
  return true
}

/** One fewer in the group, and a conversation of its own with the same words. Who of them was asked stays with the group. */
async function partOneFrom(tx: Tx, group: ConversationSeen, commandId: CommandId | null): Promise<ConversationId> {
  await correctConversation(tx, { conversationId: group.id, heads: group.heads - 1 }, commandId)
  const one = { ...saidIn(group), roundId: group.roundId, heads: 1, firstTime: null }
  return recordConversation(tx, one, commandId)
}
