import { type Called, type CommandId, type Id, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { conversationHeld, conversationWithdrawn } from '../entries.ts'
import { keepableRemark } from '../remark.ts'
import { mostHeads } from '../rules.ts'
import type { ConversationId, RoundId } from '../tables.ts'
import { groundOf } from './ground.ts'
import { dropRemark, keepRemark } from './remark.ts'

/** How a phone's own clock stood: see offline/clock.ts. */
export interface ByDevice {
  deviceAt?: string | null
  clock?: string | null
}

/** What was said in a conversation, as far as it was: everything may be left out. */
export interface Said {
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
  /** How many people it was with: a group that was told the same is one conversation, and counts by head. */
  heads?: number
}

export interface NewConversation extends ByDevice, Said {
  /** Made where it was captured: on a phone, on a sheet of paper. */
  id?: ConversationId
  roundId: RoundId
  /** Where it was written down, if that was on paper. */
  paper?: { sheet: Id<'paper-sheet'>; line: number }
  /** What they said in their own words, without a name. Kept apart, and never in the record. */
  remark?: string | null
}

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
  heads: 1,
} satisfies Required<Said>

/** A street conversation. It needs no name, and there is nowhere to write one. */
export async function recordConversation(
  tx: Tx,
  conversation: NewConversation,
  commandId: CommandId | null = null,
): Promise<ConversationId> {
  return holdConversation(tx, conversation, null, commandId)
}

/** Keeps and records what was said, in place of the conversation that it puts right, if it does. */
export async function holdConversation(
  tx: Tx,
  conversation: NewConversation,
  corrects: ConversationId | null,
  commandId: CommandId | null,
): Promise<ConversationId> {
  const { id = newId<'conversation'>(), roundId, remark: words, paper, deviceAt, clock, ...given } = conversation
  const remark = keepableRemark(words)
  const { openedOn: heldOn, setting, partner, area: roundArea } = await groundOf(tx, roundId)
  const said = { ...nothingSaid, ...given, area: given.area ?? roundArea }
  refuseHeads(said.heads)
  keep(tx, id, { ...said, roundId, heldOn, corrects })
  if (remark !== null) await keepRemark(tx, id, remark)
  const rarely = { heads: said.heads > 1 ? said.heads : null, inOwnWords: remark === null ? null : true, corrects }
  const detail = { ...said, ...rarely, setting, partner, round: roundId, conversation: id, deviceAt, clock, ...paper }
  await record(tx, conversationHeld(null, heldOn, detail), commandId)
  return id
}

function refuseHeads(heads: number): void {
  if (Number.isInteger(heads) && heads >= 1 && heads <= mostHeads) return
  throw new Problem('invalid', 'outreach.said.heads-wrong', 'heads')
}

const keepConversation: Called = { name: 'keep_conversation', changes: 'conversation' }

interface Kept extends Required<Said> {
  roundId: RoundId
  heldOn: string
  corrects: ConversationId | null
}

/** Writes the conversation without waiting: this is what a street full of workers does at once. */
function keep(tx: Tx, id: ConversationId, said: Kept): void {
  const { roundId, heldOn, ageBand, area, interests, needs, gifts, matters } = said
  const { adviceHealth, adviceDigital, nextStep, firstTime, heads, corrects } = said
  const answers = [ageBand, area, interests, needs, gifts, matters, adviceHealth, adviceDigital, nextStep, firstTime]
  tx.call(keepConversation, [tx.programmeId, id, roundId, heldOn, ...answers, heads, corrects, tx.actor, tx.now])
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
