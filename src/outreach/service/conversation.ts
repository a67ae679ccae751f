import { type Called, type CommandId, type Id, type Key, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { conversationClaimed, conversationHeld, conversationWithdrawn } from '../entries.ts'
import { keepableRemark } from '../remark.ts'
import type { ConversationId, RoundId } from '../tables.ts'
import { groundOf } from './ground.ts'
import { dropRemark, keepRemark } from './remark.ts'

/** How a phone's own clock stood: see offline/clock.ts. */
export interface ByDevice {
  deviceAt?: string | null
  clock?: string | null
}

export interface NewConversation extends ByDevice {
  /** Made on the phone, where it was captured there. */
  id?: ConversationId
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
  /** What they said in their own words, without a name. Kept apart, and never in the record. */
  remark?: string | null
}

/** A street conversation. It needs no name, and there is nowhere to write one. */
export async function recordConversation(
  tx: Tx,
  conversation: NewConversation,
  commandId: CommandId | null = null,
): Promise<ConversationId> {
  const { id = newId<'conversation'>(), roundId, remark: words, deviceAt, clock, ...given } = conversation
  const remark = keepableRemark(words)
  const { openedOn: heldOn, setting, partner, area: roundArea } = await groundOf(tx, roundId)
  const said = { ...nothingSaid, ...given, area: given.area ?? roundArea }
  keep(tx, id, { ...said, roundId, heldOn })
  if (remark !== null) await keepRemark(tx, id, remark)
  const inOwnWords = remark === null ? null : true
  const detail = { ...said, setting, partner, round: roundId, conversation: id, inOwnWords, deviceAt, clock }
  await record(tx, conversationHeld(null, heldOn, detail), commandId)
  return id
}

type Said = Omit<NewConversation, 'id' | 'roundId' | 'remark' | keyof ByDevice>

const nothingSaid = {
  ageBand: null,
  area: null,
  interests: [],
  needs: [],
  gifts: [],
  matters: [],
  adviceHealth: [],
  adviceDigital: [],
  nextStep: null,
  firstTime: null,
} satisfies Said

const keepConversation: Called = { name: 'keep_conversation', changes: 'conversation' }

/** Writes the conversation without waiting: this is what a street full of workers does at once. */
function keep(tx: Tx, id: ConversationId, said: Required<Said> & { roundId: RoundId; heldOn: string }): void {
  const { roundId, heldOn, ageBand, area, interests, needs, gifts, matters } = said
  const { adviceHealth, adviceDigital, nextStep, firstTime } = said
  const answers = [ageBand, area, interests, needs, gifts, matters, adviceHealth, adviceDigital, nextStep, firstTime]
  tx.call(keepConversation, [tx.programmeId, id, roundId, heldOn, ...answers, tx.actor, tx.now])
}

/** The person gave a name after all: from now on the conversation counts for them, and no longer as a contact. */
export async function claimConversation(
  tx: Tx,
  { conversationId, person }: { conversationId: ConversationId; person: { id: Id<'person'>; key: Key } },
  commandId: CommandId | null = null,
): Promise<void> {
  const claimed = await tx.db
    .updateTable('conversation')
    .set({ person_id: person.id, claimed: true })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', conversationId)
    .where('claimed', '=', false)
    .where('withdrawn_at', 'is', null)
    .returning('held_on')
    .executeTakeFirst()
  if (!claimed) throw new Problem('conflict', 'outreach.name.already')
  await record(tx, conversationClaimed(person.key, claimed.held_on, { conversation: conversationId }), commandId)
}

/** Recorded by mistake: it stays in the record and counts no more. Words that were kept with it go. */
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
  await dropRemark(tx, conversationId)
  await record(tx, conversationWithdrawn(null, withdrawn.held_on, { conversation: conversationId }), commandId)
}
