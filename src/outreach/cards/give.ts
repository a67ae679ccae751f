import { type PersonId, sameAs } from '../../people/index.ts'
import type { CommandId, Id, Key, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { cardGiven } from '../entries.ts'
import { claimConversation } from '../service/claim.ts'
import { newestOf } from '../service/standing.ts'
import type { ConversationId } from '../tables.ts'
import { readCardCode } from './code.ts'
import { type CardSeen, cardForUpdate } from './queries.ts'
import type { CardId } from './tables.ts'

interface Giving {
  /** As it was typed. */
  code: string
  conversationId?: ConversationId | null
  person?: { id: Id<'person'>; key: Key } | null
}

interface Holder {
  personId: PersonId | null
  conversationId: ConversationId | null
  key: Key | null
  on: string
}

async function standingCard(tx: Tx, typed: string): Promise<CardSeen> {
  const card = await cardForUpdate(tx, readCardCode(typed))
  if (!card) throw new Problem('invalid', 'outreach.card.unknown', 'code')
  if (card.cancelledOn !== null) throw new Problem('conflict', 'outreach.card.cancelled-before', 'code')
  return card
}

/** Whoever had the conversation has the card; as long as they gave no name, that is all there is to know. */
async function holderOf(tx: Tx, { conversationId, person }: Giving): Promise<Holder> {
  if (person) return { personId: person.id, conversationId: null, key: person.key, on: tx.today }
  if (!conversationId) throw new Problem('invalid', 'outreach.card.to-whom', 'code')
  const conversation = await newestOf(tx, conversationId)
  const { personId, id, heldOn: on, withdrawnAt, claimed } = conversation
  if (withdrawnAt !== null || (claimed && !personId)) throw new Problem('conflict', 'outreach.card.conversation-gone')
  return { personId, conversationId: id, key: null, on }
}

const isSamePerson = async (tx: Tx, one: PersonId, other: PersonId) => (await sameAs(tx, one)).includes(other)

/** Whether the card is theirs already. That it is somebody else's is refused in words. */
async function isTheirs(tx: Tx, card: CardSeen, holder: Holder): Promise<boolean> {
  if (card.givenOn === null) return false
  if (card.personId && holder.personId) {
    if (await isSamePerson(tx, card.personId, holder.personId)) return true
    throw new Problem('conflict', 'outreach.card.someone-elses', 'code')
  }
  if (card.personId) throw new Problem('conflict', 'outreach.card.someone-elses', 'code')
  if (holder.conversationId === null) return false
  const given = card.conversationId && (await newestOf(tx, card.conversationId)).id
  if (given !== holder.conversationId) throw new Problem('conflict', 'outreach.card.someone-elses', 'code')
  return true
}

/**
 * Hands a card over: to somebody known by name, or to whoever had a conversation. To the same one again is no error. Who
 * comes back with a card from a conversation and gives a name is the one who had it, so that it counts for them.
 */
export async function giveCard(tx: Tx, giving: Giving, commandId: CommandId | null = null): Promise<CardId> {
  const card = await standingCard(tx, giving.code)
  const holder = await holderOf(tx, giving)
  if (await isTheirs(tx, card, holder)) return card.id
  const joins = giving.person && card.conversationId ? { person: giving.person, from: card.conversationId } : null
  const conversationId = joins ? await joined(tx, joins.from, joins.person, commandId) : holder.conversationId
  await tx.db
    .updateTable('card')
    .set({ person_id: holder.personId, conversation_id: conversationId, given_on: card.givenOn ?? holder.on })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', card.id)
    .execute()
  await record(tx, cardGiven(holder.key, holder.on, { card: card.id, conversation: conversationId }), commandId)
  return card.id
}

/** The conversation in which the card was given becomes theirs, unless somebody had it withdrawn meanwhile. */
async function joined(
  tx: Tx,
  from: ConversationId,
  person: { id: Id<'person'>; key: Key },
  commandId: CommandId | null,
): Promise<ConversationId> {
  const conversation = await newestOf(tx, from)
  if (conversation.claimed || conversation.withdrawnAt !== null) return conversation.id
  return claimConversation(tx, { conversationId: conversation.id, person }, commandId)
}
