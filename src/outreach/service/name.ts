import { type AddedPerson, addPerson, agreedTo, contactOf } from '../../people/index.ts'
import type { CommandId, Tx } from '../../platform/database/index.ts'
import { promiseToSend } from '../offers/send-later.ts'
import { type ConversationSeen, roundById } from '../queries.ts'
import { claimConversation } from './claim.ts'
import { promiseFollowUp } from './follow-up.ts'
import { newestOf } from './standing.ts'

/** Nothing was promised where nothing more was asked for. */
const noStep = 'none'

export interface NameGiven {
  name: string
  channel: string
  reach: string
  consents: string[]
  how: string
  readIn?: string | null
}

/** Keeps the name, gives the conversation to the person, and makes the promise: all or nothing. */
export async function takeName(
  tx: Tx,
  conversation: ConversationSeen,
  given: NameGiven,
  commandId: CommandId | null = null,
): Promise<AddedPerson> {
  const round = await roundById(tx, conversation.roundId)
  const { name, channel, reach } = given
  const { area, ageBand, heldOn: happenedOn } = conversation
  const where = { partner: round?.partner, setting: round?.setting, area }
  const contact = contactOf(channel, reach)
  const person = await addPerson(
    tx,
    { name, contact, consents: agreedTo(given), door: 'outreach', where, area, ageBand, happenedOn },
    commandId,
  )
  const conversationId = await claimConversation(tx, { conversationId: conversation.id, person }, commandId)
  const { id: grouped } = await newestOf(tx, conversation.id)
  const offeredIn = [conversationId, grouped]
  await promiseToSend(tx, { person, channel, conversationId, offeredIn, promisedOn: happenedOn }, commandId)
  const promise = conversation.nextStep ?? noStep
  if (promise !== noStep) {
    await promiseFollowUp(tx, { person, promise, channel, conversationId, promisedOn: happenedOn }, commandId)
  }
  return person
}
