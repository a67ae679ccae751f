import { beforeAll, expect, test } from 'vitest'
import { outputCodes, recount } from '../../src/evidence/index.ts'
import { daysAfter } from '../../src/platform/clock/index.ts'
import { type Figures, liverpoolStory } from '../../src/replay/index.ts'
import { kith } from '../cli/run.ts'
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

interface Report {
  outputs: { code: string; total: number; quarters: { from: string; total: number }[] }[]
  cost: { totalPence: number; each: { output: string; each: number }[] }
  flags: { flag: string; perVolunteer?: number; aWeek?: number; share?: number }[]
}

async function reported(): Promise<Report> {
  const { said } = await kith(replay.database.connection, 'outputs', '--programme', 'liverpool', '--json')
  return JSON.parse(said)
}

test('the roll-up that pages read says the same, whole and quarter by quarter', async () => {
  const { outputs } = await reported()
  expect(Object.fromEntries(outputs.map(({ code, total }) => [code, total]))).toEqual(hoped(story))
  const state = await replay.reading(countState)
  for (const { from: first } of quarters) {
    const figures = outputs.map(({ code, quarters }) => [code, quarters.find(({ from }) => from === first)?.total])
    expect(Object.fromEntries(figures)).toEqual(byOutput(state.filter(({ quarter }) => quarter === first)))
  }
})

test('the contract is 310,000 pounds, and each output is set against all of it', async () => {
  const { cost } = await reported()
  expect(cost.totalPence).toBe(31_000_000)
  for (const [output, figure] of Object.entries(hoped(story))) {
    expect(cost.each.find((each) => each.output === output)?.each).toBeCloseTo(31_000_000 / figure, 6)
  }
})

test('the two flags that the real figures raise are raised', async () => {
  const { flags } = await reported()
  const { recruited, advisedHealth, advisedDigital, digitallyIncluded } = story.figures
  const [few, included] = [flags.find(({ flag }) => flag === 'few-conversations'), flags.at(-1)]
  expect(few?.perVolunteer).toBeCloseTo((advisedHealth + advisedDigital) / recruited, 6)
  // 34.7 advised for each volunteer, or 0.26 a week in 942 days, whatever the scale.
  expect(few?.perVolunteer).toBeCloseTo(34.7, 0)
  expect(few?.aWeek).toBeCloseTo(0.26, 2)
  expect(included).toMatchObject({ flag: 'few-included' })
  expect(included?.share).toBeCloseTo(digitallyIncluded / advisedDigital, 6)
  expect(included?.share).toBeCloseTo(0.234, 2)
})
