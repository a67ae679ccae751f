import type { Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { roundById } from '../queries.ts'
import type { RoundId } from '../tables.ts'

/** What is set when a round is opened and never changes: every conversation on it happened there. */
interface Ground {
  openedOn: string
  setting: string
  partner: string | null
  area: string | null
}

const most = 1_000
const known = new Map<string, Ground>()

/** Transactions that opened a round: it may yet be undone, so that nobody else may rely on what they see. */
const opening = new WeakSet<Tx['written']>()

export function noteOpening(tx: Tx): void {
  opening.add(tx.written)
}

/** Rounds are never changed in this, nor removed, so that one that was read need not be read again. */
export async function groundOf(tx: Tx, roundId: RoundId): Promise<Ground> {
  const name = `${tx.programmeId} ${roundId}`
  const remembered = known.get(name)
  if (remembered) return remembered
  const round = await roundById(tx, roundId)
  if (!round) throw new Problem('not-found', 'outreach.round.not-found')
  const { openedOn, setting, partner, area } = round
  if (opening.has(tx.written)) return { openedOn, setting, partner, area }
  if (known.size >= most) known.delete(known.keys().next().value ?? '')
  known.set(name, { openedOn, setting, partner, area })
  return { openedOn, setting, partner, area }
}
