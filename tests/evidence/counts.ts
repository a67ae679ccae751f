import { Tally } from '../../src/evidence/cell.ts'
import type { Fact } from '../../src/evidence/record/fact.ts'
import { factsOf } from '../../src/evidence/record/fact-of-entry.ts'
import { Recount } from '../../src/evidence/recount/fold.ts'
import { isTurn, readTurns } from '../../src/evidence/recount/turns.ts'
import { timeline } from '../../src/evidence/rollup/timeline.ts'
import type { Entry } from '../../src/platform/record/index.ts'
import { recordedFrom } from './histories.ts'

/** A full recount of these facts as at the end of a day. */
export function recounted(facts: readonly Fact[], asAt: string): Tally {
  const known = facts.filter(({ recordedOn }) => recordedOn <= asAt)
  const recount = new Recount(readTurns(known.filter(isTurn).toReversed()))
  for (const fact of known) recount.take(fact)
  return recount.tallied()
}

/** What the roll-up makes of them. */
export function rolledUp(facts: readonly Fact[], asAt: string): Tally {
  const tally = new Tally()
  for (const span of timeline(facts)) {
    if (span.since <= asAt && (span.until === null || span.until > asAt)) tally.add(span)
  }
  return tally
}

/** `plans people 2014-03-04: 1` for each output, measure and day, by both ways of counting, which must agree. */
export function counts(told: readonly { on: string; entry: Entry }[], asAt = '2099-12-31') {
  const steps = told.map(({ on, entry }) => ({ at: new Date(`${on}T12:00:00Z`), entry: () => entry }))
  const facts = factsOf(recordedFrom(steps))
  const lines = (tally: Tally) =>
    tally
      .sums()
      .filter(({ dimension }) => dimension === 'all')
      .map(({ output, measure, happenedOn, amount }) => `${output} ${measure} ${happenedOn}: ${amount}`)
      .toSorted()
  return { recounted: lines(recounted(facts, asAt)), rolledUp: lines(rolledUp(facts, asAt)) }
}
