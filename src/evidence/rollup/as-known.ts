// What a set of facts adds up to, when these and no others are known.
import type { Contribution, Measure } from '../contribution.ts'
import { foundationTasks, type OutputCode } from '../definitions.ts'
import { type Deed, type Fact, only, type SkillsCheck } from '../record/fact.ts'
import { personsOf, uncounted } from './persons.ts'
import { firstOf, isBefore, lastCounts, standingFacts, withClaims } from './standing.ts'

type Counted = Pick<Deed, 'position' | 'happenedOn' | 'context'>

const contribution = (
  output: OutputCode,
  measure: Measure,
  { position, happenedOn, context }: Counted,
  amount = 1,
): Contribution => ({ output, measure, position, happenedOn, amount, context })

/** A group counts by head. The one of them who was asked is counted among the asked, and with a yes among the first-timers. */
function contactCounts(deed: Deed): Contribution[] {
  const measures: [Measure, number][] = [['contacts', deed.heads]]
  if (deed.firstTime !== null) measures.push(['asked', 1])
  if (deed.firstTime) measures.push(['first-time', 1])
  return deed.outputs.flatMap((output) =>
    measures.map(([measure, amount]) => contribution(output, measure, deed, amount)),
  )
}

/** Coaching completed counts while nobody has checked the person's skills; from then on the Foundation tasks do. */
function inclusions(completed: readonly Deed[], checks: readonly SkillsCheck[]): Counted[] {
  const first = firstOf(checks)
  const plain = completed.filter((deed) => !first || isBefore(deed, first))
  if (!first || first.alone >= foundationTasks) return plain
  return [...plain, ...checks.filter(({ alone }) => alone >= foundationTasks)]
}

function qualifying(output: OutputCode, deeds: readonly Deed[], checks: readonly SkillsCheck[]): Counted[] {
  const fitting = deeds.filter(({ outputs }) => outputs.includes(output))
  return output === 'digitally-included' ? inclusions(fitting, checks) : fitting
}

/** Each person counts once for each output: at the first thing that qualifies. */
function personCounts(deeds: readonly Deed[], checks: readonly SkillsCheck[]): Contribution[] {
  const outputs = new Set(deeds.flatMap((deed) => deed.outputs))
  if (checks.length > 0) outputs.add('digitally-included')
  return [...outputs].flatMap((output) => {
    const first = firstOf(qualifying(output, deeds, checks))
    return first ? [contribution(output, 'people', first)] : []
  })
}

function peopleCounts(facts: readonly Fact[], deeds: readonly Deed[]): Contribution[] {
  const groupOf = personsOf(facts)
  const left = uncounted(facts, groupOf)
  const checks = only(facts, 'skills')
  const deedsOf = Map.groupBy(deeds, ({ person }) => groupOf(person ?? ''))
  const checksOf = Map.groupBy(checks, ({ person }) => groupOf(person))
  return [...new Set([...deedsOf.keys(), ...checksOf.keys()])]
    .filter((person) => !left.has(person))
    .flatMap((person) => personCounts(deedsOf.get(person) ?? [], checksOf.get(person) ?? []))
}

/** Most facts stand alone, and need nobody to ask what else is known. */
function countsAlone(fact: Fact): Contribution[] {
  switch (fact.fact) {
    case 'deed':
      return fact.person ? fact.outputs.map((output) => contribution(output, 'people', fact)) : contactCounts(fact)
    case 'heads':
      return fact.heads > 0 ? [contribution('community-action', 'contacts', fact, fact.heads)] : []
    case 'hub':
      return [contribution('hubs', 'places', fact)]
    default:
      return []
  }
}

function hubCounts(facts: readonly Fact[]): Contribution[] {
  const byHub = Map.groupBy(only(facts, 'hub'), ({ hub }) => hub)
  return [...byHub.values()].flatMap((openings) => {
    const first = firstOf(openings)
    return first ? [contribution('hubs', 'places', first)] : []
  })
}

export function contributionsOf(facts: readonly Fact[]): Contribution[] {
  const [first, second] = facts
  if (first && !second) return countsAlone(first)
  const standing = standingFacts(facts)
  const deeds = withClaims(standing)
  const [named, anonymous] = [deeds.filter(({ person }) => person), deeds.filter(({ person }) => !person)]
  return [
    ...anonymous.flatMap(contactCounts),
    ...peopleCounts(standing, named),
    ...hubCounts(standing),
    ...lastCounts(only(standing, 'heads')).map((count) =>
      contribution('community-action', 'contacts', count, count.heads),
    ),
  ]
}
