import '../tables.ts'

import type { Tx } from '../../platform/database/index.ts'
import type { Follower, Recorded } from '../../platform/record/index.ts'
import { type Heard, type Stay, staysOf } from './conversation.ts'
import { heardIn, takenBackBy } from './entry.ts'
import { heardOf, keepTakenBack, staysKept, takenBackOf, writeStays } from './kept.ts'
import { writeSums } from './sums.ts'

const identity = ({ position, since, until }: Stay) => `${position} ${since} ${until}`

function without(stays: readonly Stay[], others: readonly Stay[]): Stay[] {
  const known = new Set(others.map(identity))
  return stays.filter((stay) => !known.has(identity(stay)))
}

/** The conversations of a batch, and those of which it takes something back: as they stood, and as they now do. */
async function turned(tx: Tx, heard: readonly Heard[], touched: readonly string[]) {
  const takenBack = await takenBackOf(tx, touched)
  const kept = takenBack.size > 0 ? await staysKept(tx, [...takenBack.keys()]) : []
  const now = [...heard, ...heardOf(kept)].flatMap((each) => staysOf(each, takenBack.get(each.conversation) ?? []))
  return { ended: without(kept, now), begun: without(now, kept) }
}

async function take(tx: Tx, entries: Recorded[]): Promise<void> {
  const heard = entries.map(heardIn).filter((each) => each !== null)
  const taken = await takenBackBy(tx, entries)
  if (heard.length === 0 && taken.length === 0) return
  await keepTakenBack(tx, taken)
  const touched = new Set([...heard, ...taken].map(({ conversation }) => conversation))
  const { ended, begun } = await turned(tx, heard, [...touched])
  await writeStays(tx, ended, begun)
  await writeSums(tx, ended, begun)
}

/**
 * Keeps the sums of what people say up with the record. Whoever changes what is counted, or what is kept, gives it a new
 * name and empties its tables in a migration: then it reads the record from the beginning.
 */
export const listening: Follower = { name: 'insight-1', size: 10_000, take }
