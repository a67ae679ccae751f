import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recounted, rolledUp } from '../../../tests/evidence/counts.ts'
import { dayNumber, histories, recordedFrom } from '../../../tests/evidence/histories.ts'
import type { Tally } from '../cell.ts'
import type { Fact } from '../record/fact.ts'
import { factsOf } from '../record/fact-of-entry.ts'
import { dormantDeeds } from './dormant.ts'
import { timeline } from './timeline.ts'

const daysOf = (facts: readonly Fact[]) => [dayNumber(0), ...new Set(facts.map(({ recordedOn }) => recordedOn))]

const sorted = (tally: Tally) => tally.sums().toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))

test('whatever happens, each day of the timeline agrees with a full recount as at that day', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const facts = factsOf(recordedFrom(steps))
      for (const asAt of daysOf(facts)) expect(sorted(rolledUp(facts, asAt))).toEqual(sorted(recounted(facts, asAt)))
    }),
    { numRuns: 250 },
  )
})

test('the timeline does not depend on the order in which entries arrive', () => {
  const shuffled = histories.chain((steps) => {
    const facts = factsOf(recordedFrom(steps))
    return fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))
  })
  const inOrder = (facts: readonly Fact[]) =>
    timeline(facts)
      .map((span) => JSON.stringify(span))
      .toSorted()
  fc.assert(
    fc.property(shuffled, ([facts, other]) => {
      expect(inOrder(other)).toEqual(inOrder(facts))
    }),
  )
})

test('dormant deeds can be left out at no loss', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const facts = factsOf(recordedFrom(steps))
      const dormant = dormantDeeds(facts)
      const awake = facts.filter(({ position }) => !dormant.has(position))
      for (const asAt of daysOf(facts)) expect(sorted(rolledUp(awake, asAt))).toEqual(sorted(rolledUp(facts, asAt)))
    }),
    { numRuns: 250 },
  )
})
