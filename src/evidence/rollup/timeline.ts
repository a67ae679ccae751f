import type { Contribution } from '../contribution.ts'
import type { Fact } from '../record/fact.ts'
import { contributionsOf } from './as-known.ts'

/** A contribution as it stood from the day `since` until the day before `until`; null: it stands to this day. */
export interface Span extends Contribution {
  since: string
  until: string | null
}

const identity = ({ output, measure, position }: Contribution) => `${output} ${measure} ${position}`

/**
 * How the counts of these facts came and went: for each day on which something was learned, what was then known. The
 * order in which the facts arrive does not matter, so a late commit changes the past just as it should.
 */
export function timeline(facts: readonly Fact[]): Span[] {
  const days = [...new Set(facts.map(({ recordedOn }) => recordedOn))].toSorted()
  const standing = new Map<string, Span>()
  const ended: Span[] = []
  for (const day of days) {
    const known = days.length === 1 ? facts : facts.filter(({ recordedOn }) => recordedOn <= day)
    const now = new Map(contributionsOf(known).map((each) => [identity(each), each]))
    for (const [id, span] of standing) {
      if (now.has(id)) continue
      ended.push({ ...span, until: day })
      standing.delete(id)
    }
    for (const [id, each] of now) if (!standing.has(id)) standing.set(id, { ...each, since: day, until: null })
  }
  return [...ended, ...standing.values()]
}
