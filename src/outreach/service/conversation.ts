import { type CommandId, type Id, type Key, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { conversationClaimed, conversationHeld, conversationWithdrawn } from '../entries.ts'
import type { ConversationId, RoundId } from '../tables.ts'

export interface NewConversation {
  roundId: RoundId
  ageBand?: string | null
  /** Ward, LSOA or first half of a postcode of the person; the round's own area where nothing is said. */
  area?: string | null
  interests?: string[]
  needs?: string[]
  gifts?: string[]
  matters?: string[]
  adviceHealth?: string[]
  adviceDigital?: string[]
  nextStep?: string | null
  firstTime?: boolean | null
}

/** A street conversation. It needs no name, and there is nowhere to write one. */
export async function recordConversation(
  tx: Tx,
  conversation: NewConversation,
  commandId: CommandId | null = null,
): Promise<ConversationId> {
  const id = newId<'conversation'>()
  const round = await whereHeld(tx, conversation.roundId)
  const said = { ...nothingSaid, ...conversation, area: conversation.area ?? round.area }
  await keep(tx, id, round.heldOn, said)
  const { roundId, ...rest } = said
  const detail = { ...rest, round: roundId, conversation: id, setting: round.setting, partner: round.partner }
  await record(tx, conversationHeld(null, round.heldOn, detail), commandId)
  return id
}

const nothingSaid = {
  ageBand: null,
  interests: [],
  needs: [],
  gifts: [],
  matters: [],
  adviceHealth: [],
  adviceDigital: [],
  nextStep: null,
  firstTime: null,
} satisfies Omit<NewConversation, 'roundId'>

async function whereHeld(tx: Tx, roundId: RoundId) {
  const round = await tx.db
    .selectFrom('round')
    .select(['opened_on as heldOn', 'setting', 'partner', 'area'])
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', roundId)
    .executeTakeFirst()
  if (!round) throw new Problem('not-found', 'outreach.round.not-found')
  return round
}

async function keep(tx: Tx, id: ConversationId, heldOn: string, said: Required<NewConversation>): Promise<void> {
  await tx.db
    .insertInto('conversation')
    .values({
      programme_id: tx.programmeId,
      id,
      round_id: said.roundId,
      held_on: heldOn,
      person_id: null,
      age_band: said.ageBand,
      area: said.area,
      interests: said.interests,
      needs: said.needs,
      gifts: said.gifts,
      matters: said.matters,
      advice_health: said.adviceHealth,
      advice_digital: said.adviceDigital,
      next_step: said.nextStep,
      first_time: said.firstTime,
      recorded_by: tx.actor,
      at: tx.now,
    })
    .execute()
}

/** The person gave a name after all: from now on the conversation counts for them, and no longer as a contact. */
export async function claimConversation(
  tx: Tx,
  { conversationId, person }: { conversationId: ConversationId; person: { id: Id<'person'>; key: Key } },
  commandId: CommandId | null = null,
): Promise<void> {
  const claimed = await tx.db
    .updateTable('conversation')
    .set({ person_id: person.id })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', conversationId)
    .where('person_id', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('held_on')
    .executeTakeFirst()
  if (!claimed) throw new Problem('conflict', 'outreach.name.already')
  await record(tx, conversationClaimed(person.key, claimed.held_on, { conversation: conversationId }), commandId)
}

/** Recorded by mistake: it stays in the record and counts no more. */
export async function withdrawConversation(
  tx: Tx,
  conversationId: ConversationId,
  commandId: CommandId | null = null,
): Promise<void> {
  const withdrawn = await tx.db
    .updateTable('conversation')
    .set({ withdrawn_at: tx.now })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', conversationId)
    .where('withdrawn_at', 'is', null)
    .returning('held_on')
    .executeTakeFirst()
  if (!withdrawn) throw new Problem('conflict', 'outreach.conversation.withdrawn-before')
  await record(tx, conversationWithdrawn(null, withdrawn.held_on, { conversation: conversationId }), commandId)
}
