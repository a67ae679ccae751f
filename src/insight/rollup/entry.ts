// What the entries of the record tell insight. Whether a name was given after a conversation changes nothing here: it was
// held once, and what was said in it counts once.
import { entriesAt, recordingDay, text } from '../../evidence/index.ts'
import { entries as outreach } from '../../outreach/index.ts'
import type { Json, ReadTx } from '../../platform/database/index.ts'
import { entryWithdrawn, type Recorded } from '../../platform/record/index.ts'
import { answered, held, said } from '../item.ts'
import { questionCodes } from '../questions.ts'
import type { Heard, TakenBack } from './conversation.ts'

const codes = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(text) : [])

function itemsIn(detail: Recorded['detail']): string[] {
  const items = questionCodes.flatMap((question) => {
    const answers = [...new Set(codes(detail[question]))]
    return answers.length > 0 ? [answered(question), ...answers.map((answer) => said(question, answer))] : []
  })
  return [held, ...items]
}

/** A conversation, where the entry tells of one. */
export function heardIn({ what, position, happenedOn, at, detail }: Recorded): Heard | null {
  if (what !== outreach.conversationHeld.what) return null
  return {
    position,
    happenedOn,
    recordedOn: recordingDay(at),
    conversation: text(detail.conversation),
    setting: text(detail.setting),
    ageBand: text(detail.ageBand),
    area: text(detail.area),
    items: itemsIn(detail),
  }
}

const told = new Set<string>([outreach.conversationHeld.what, outreach.conversationWithdrawn.what])

const targetOf = ({ detail }: Recorded): number => (typeof detail.entry === 'number' ? detail.entry : 0)

/** The conversation that each withdrawn entry was about, by the withdrawal's position; those about others are left out. */
async function conversationsOf(tx: ReadTx, withdrawals: readonly Recorded[]): Promise<Map<number, string>> {
  const targets = new Map((await entriesAt(tx, withdrawals.map(targetOf))).map((entry) => [entry.position, entry]))
  const direct = new Map<number, string>()
  const onwards: [number, Recorded][] = []
  for (const withdrawal of withdrawals) {
    const target = targets.get(targetOf(withdrawal))
    if (target && told.has(target.what)) direct.set(withdrawal.position, text(target.detail.conversation))
    else if (target?.what === entryWithdrawn.what && target.position < withdrawal.position)
      onwards.push([withdrawal.position, target])
  }
  if (onwards.length === 0) return direct
  const further = await conversationsOf(
    tx,
    onwards.map(([, target]) => target),
  )
  for (const [position, target] of onwards) {
    const conversation = further.get(target.position)
    if (conversation) direct.set(position, conversation)
  }
  return direct
}

/** What some entries take back of conversations. */
export async function takenBackBy(tx: ReadTx, entries: readonly Recorded[]): Promise<TakenBack[]> {
  const withdrawals = entries.filter(({ what }) => what === entryWithdrawn.what)
  const conversations = withdrawals.length > 0 ? await conversationsOf(tx, withdrawals) : new Map<number, string>()
  return entries.flatMap((entry): TakenBack[] => {
    const { position, what, at, detail } = entry
    const recordedOn = recordingDay(at)
    if (what === outreach.conversationWithdrawn.what)
      return [{ conversation: text(detail.conversation), position, target: null, recordedOn }]
    const conversation = conversations.get(position)
    return conversation ? [{ conversation, position, target: targetOf(entry), recordedOn }] : []
  })
}
