import { beforeAll, expect, test } from 'vitest'
import { outputCodes, recount } from '../../src/evidence/index.ts'
import { daysAfter } from '../../src/platform/clock/index.ts'
import { type Figures, liverpoolStory } from '../../src/replay/index.ts'
import { type Filled, filled } from './filled.ts'
import { countState } from './state-recount.ts'

// The whole programme takes minutes: it is done where there is time for it, and at a twentieth elsewhere.
const story = liverpoolStory(1, process.env.CI ? 1 : 0.05)
const { from, to } = story.period
const bases: ReadonlySet<string> = new Set(['people', 'contacts', 'places'])
let replay: Filled
let evidence: Awaited<ReturnType<typeof recount>> | undefined

beforeAll(async () => {
  replay = await filled(story)
}, 1_200_000)

/** Amounts by output, zero where there is none. */
function byOutput(rows: readonly { output: string; amount: number }[]): Record<string, number> {
  const sum = (code: string) =>
    rows.filter(({ output }) => output === code).reduce((all, { amount }) => all + amount, 0)
  return Object.fromEntries(outputCodes.map((code) => [code, sum(code)]))
}

const hoped = ({ figures }: { figures: Figures }) => ({
  recruited: figures.recruited,
  hubs: figures.hubs,
  'advised-health': figures.advisedHealth,
  'advised-digital': figures.advisedDigital,
  'digitally-included': figures.digitallyIncluded,
  'community-action': figures.communityAction,
  plans: figures.plans,
  hypertension: figures.hypertension,
})

/** What evidence counts from the record, as far as it is people, contacts or places, in a period. */
async function evidenceOf(period: { from: string; to: string }): Promise<Record<string, number>> {
  evidence ??= await replay.reading((tx) => recount(tx))
  const counted = evidence.filter(({ dimension, measure }) => dimension === 'all' && bases.has(measure))
  return byOutput(counted.filter(({ happenedOn }) => happenedOn >= period.from && happenedOn <= period.to))
}

const quarters = Array.from({ length: 11 }, (_, n) => {
  const first = (at: number) => new Date(Date.UTC(2012, 9 + 3 * at, 1)).toISOString().slice(0, 10)
  return { from: first(n), to: daysAfter(first(n + 1), -1) }
})

test('at the end of the replay the eight outputs are exactly those of the story', async () => {
  expect(replay.done).toBe(replay.total)
  expect(await evidenceOf({ from, to })).toEqual(hoped(story))
})

test('a count of how things are, made without evidence, comes to the same for the whole period', async () => {
  expect(byOutput(await replay.reading(countState))).toEqual(hoped(story))
})

test.each(quarters)('and it comes to the same for the quarter from $from', async (quarter) => {
  const state = await replay.reading(countState)
  const counted = await evidenceOf(quarter)
  expect(byOutput(state.filter((row) => row.quarter === quarter.from))).toEqual(counted)
  expect(Object.values(counted).reduce((all, amount) => all + amount, 0)).toBeGreaterThan(0)
})
