import type { Directory } from '../../src/outreach/offline/directory-shape.ts'
import { activitiesToCome, type Candidate, hubsToCome, peopleToMeet, type Scene } from './candidates.ts'
import { leadsFrom, type Said } from './leads.ts'
import { type Here, nearnesses, spotOfHere } from './nearness.ts'
import type { Suggestion } from './suggestion.ts'

const most = 6

/** So that one kind does not crowd out the others; room that they leave is filled all the same. */
const share: Readonly<Record<Suggestion['kind'], number>> = { activity: 3, hub: 2, someone: 2 }

/** By what comes first of these that differs; lower is better. */
type Ranking = (candidate: Candidate) => readonly (number | string)[]

const strengthOf = ({ leads }: Candidate) => Math.max(0, ...leads.map(({ strength }) => strength))
const fitOf = ({ leads }: Candidate) => leads.reduce((sum, { strength }) => sum + strength, 0)
const walkOf = ({ suggestion }: Candidate) => suggestion.walk ?? Number.MAX_SAFE_INTEGER
const nearnessOf = ({ nearness }: Candidate) => nearnesses.indexOf(nearness)

/**
 * What is too far to walk comes last. Then what was asked for by name comes before what only follows from it, near before
 * less near, what fits more of what was said, and soonest first.
 */
const byFit: Ranking = (each) => {
  const far = each.nearness === 'far' ? 1 : 0
  return [far, -strengthOf(each), nearnessOf(each), -fitOf(each), each.at, walkOf(each), each.id]
}
const byWalk: Ranking = (each) => [walkOf(each), each.at, each.id]
const byTime: Ranking = (each) => [each.at, walkOf(each), each.id]

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const differs = a.findIndex((value, i) => value !== b[i])
  const [one, other] = [a[differs] ?? 0, b[differs] ?? 0]
  return one === other ? 0 : one < other ? -1 : 1
}

function ranked<C extends Candidate>(candidates: readonly C[], ranking: Ranking): C[] {
  // Not toSorted: phones of some years ago do not have it.
  return [...candidates].sort((a, b) => compare(ranking(a), ranking(b)))
}

/** The best of all, in order: first each kind's share, then whatever else there is room for. */
function best(candidates: readonly Candidate[]): Candidate[] {
  const order = ranked(candidates, byFit)
  const taken = { activity: 0, hub: 0, someone: 0 }
  const shared = order.filter(({ suggestion: { kind } }) => {
    taken[kind] += 1
    return taken[kind] <= share[kind]
  })
  const rest = order.filter((each) => !shared.includes(each))
  const chosen = new Set([...shared, ...rest].slice(0, most))
  return order.filter((each) => chosen.has(each))
}

const asNext = ({ suggestion }: Candidate): Suggestion => ({
  ...suggestion,
  reasons: [{ code: 'next' }, ...suggestion.reasons],
})

/** Nothing fits: the nearest hub that opens in the next seven days, and the next activity that has room. */
function whatIsNext(scene: Scene): Suggestion[] {
  const [hub] = ranked(hubsToCome(scene, []), byWalk)
  const [activity] = ranked(activitiesToCome(scene, []), byTime)
  return [hub, activity].flatMap((each) => (each ? [asNext(each)] : []))
}

/**
 * What to offer somebody at once, at most six, the best first: what fits what they said, near here, soonest first where
 * all else is equal. Where nothing fits, what is next: there is always a next step, unless the directory is empty.
 */
export function suggest(directory: Directory, said: Said, here: Here, now: Date): Suggestion[] {
  const spot = spotOfHere(directory, here)
  const scene: Scene = { directory, ward: here.ward ?? null, spot, now: now.getTime() }
  const leads = leadsFrom(said)
  const fitting = [...activitiesToCome(scene, leads), ...hubsToCome(scene, leads), ...peopleToMeet(scene, leads)]
  const chosen = best(fitting.filter((each) => each.leads.length > 0))
  return chosen.length > 0 ? chosen.map(({ suggestion }) => suggestion) : whatIsNext(scene)
}
