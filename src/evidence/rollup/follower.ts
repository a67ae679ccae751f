import '../tables.ts'

import type { Tx } from '../../platform/database/index.ts'
import type { Follower, Recorded } from '../../platform/record/index.ts'
import { type Fact, only } from '../record/fact.ts'
import { factsOf } from '../record/fact-of-entry.ts'
import { changes } from './changes.ts'
import { writeCounted } from './counted.ts'
import { writeDeltas } from './deltas.ts'
import { gather } from './gather.ts'
import { keepFacts, keepWithdrawals } from './kept.ts'

async function take(tx: Tx, entries: Recorded[]): Promise<void> {
  const last = entries.at(-1)
  const batch = factsOf(entries)
  if (!last || batch.length === 0) return
  await keepWithdrawals(tx, only(batch, 'withdrawal'))
  const { facts, kept } = await gather(tx, batch, last.position)
  const { ended, begun, awake, dormant } = changes(facts, new Set(batch.map(({ position }) => position)))
  const isKept = ({ position }: Fact) => kept.has(position)
  await keepFacts(
    tx,
    awake.filter((fact) => !isKept(fact)),
    dormant.filter(isKept),
  )
  await writeCounted(tx, ended, begun)
  await writeDeltas(tx, ended, begun)
}

/**
 * Keeps the sums of the eight outputs up with the record. Whoever changes what counts, or what is kept, gives it a new name
 * and empties its tables in a migration: then it reads the record from the beginning.
 */
export const rollUp: Follower = { name: 'evidence-2', size: 30_000, take }
