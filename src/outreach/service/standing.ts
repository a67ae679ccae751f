import type { Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { type ConversationSeen, conversationForUpdate } from '../queries.ts'
import type { ConversationId } from '../tables.ts'

/** The conversation, held fast until the transaction ends. */
export async function heldFast(tx: Tx, id: ConversationId): Promise<ConversationSeen> {
  const seen = await conversationForUpdate(tx, id)
  if (!seen) throw new Problem('not-found', 'outreach.conversation.not-found')
  return seen
}

/** The one that took its place in the end, where it was put right, held fast too. */
export async function newestOf(tx: Tx, id: ConversationId): Promise<ConversationSeen> {
  let seen = await heldFast(tx, id)
  while (seen.correctedBy) seen = await heldFast(tx, seen.correctedBy)
  return seen
}
