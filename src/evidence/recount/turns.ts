// What turns other entries: read newest first, so that the first word met on a matter is the last one spoken.
import { entries as outreach } from '../../outreach/index.ts'
import { entries as people } from '../../people/index.ts'
import { entryWithdrawn } from '../../platform/record/index.ts'
import type { Fact, FactOf } from '../record/fact.ts'

export const turningKinds: readonly string[] = [
  entryWithdrawn.what,
  outreach.conversationWithdrawn.what,
  outreach.conversationClaimed.what,
  people.peopleMerged.what,
  people.mergeUndone.what,
  people.consentGiven.what,
  people.consentWithdrawn.what,
]

const turning = ['withdrawal', 'unsaid', 'claim', 'likeness', 'consent'] as const
export type Turn = FactOf<(typeof turning)[number]>

export interface Turns {
  struck: Set<number>
  unsaid: Set<string>
  claimant: Map<string, string>
  /** `one other`, in order, for two keys whose last word is that they are one person. */
  same: Map<string, boolean>
  consents: FactOf<'consent'>[]
}

function apply(turns: Turns, turn: Turn): void {
  switch (turn.fact) {
    case 'withdrawal':
      if (turn.target < turn.position) turns.struck.add(turn.target)
      break
    case 'unsaid':
      turns.unsaid.add(turn.conversation)
      break
    case 'claim':
      if (!turns.claimant.has(turn.conversation)) turns.claimant.set(turn.conversation, turn.person)
      break
    case 'likeness': {
      const pair = [turn.one, turn.other].toSorted().join(' ')
      if (!turns.same.has(pair)) turns.same.set(pair, turn.same)
      break
    }
    case 'consent':
      turns.consents.push(turn)
  }
}

export const isTurn = (fact: Fact): fact is Turn => turning.some((kind) => kind === fact.fact)

/** `newestFirst` in the order of the record, backwards. */
export function readTurns(newestFirst: readonly Turn[]): Turns {
  const turns: Turns = { struck: new Set(), unsaid: new Set(), claimant: new Map(), same: new Map(), consents: [] }
  for (const turn of newestFirst) if (!turns.struck.has(turn.position)) apply(turns, turn)
  return turns
}
