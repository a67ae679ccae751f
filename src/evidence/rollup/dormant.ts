import { type Deed, type Fact, only } from '../record/fact.ts'
import { isBefore } from './standing.ts'

/** Deeds that somebody took back at some time: they may come and go, so nothing rests on them. */
function takenBack(facts: readonly Fact[]): (deed: Deed) => boolean {
  const targets = new Set(only(facts, 'withdrawal').map(({ target }) => target))
  const unsaid = new Set(only(facts, 'unsaid').map(({ conversation }) => conversation))
  return ({ position, conversation }) => targets.has(position) || (conversation !== null && unsaid.has(conversation))
}

/**
 * Deeds that can change no count at any time: for each of their outputs the same key has an earlier one, known no
 * later, that nobody took back. A regular who comes for years is carried by her first time alone.
 */
export function dormantDeeds(facts: readonly Fact[]): Set<number> {
  const dormant = new Set<number>()
  if (facts.length < 2) return dormant
  const unsure = takenBack(facts)
  const named = only(facts, 'deed').filter((deed) => deed.person !== null && !unsure(deed))
  const firsts = new Map<string, Deed>()
  for (const deed of named.toSorted((a, b) =>
    a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0,
  )) {
    const fresh = deed.outputs
      .map((output) => `${deed.person} ${output}`)
      .filter((matter) => {
        const first = firsts.get(matter)
        return !first || isBefore(deed, first)
      })
    for (const matter of fresh) firsts.set(matter, deed)
    if (fresh.length === 0) dormant.add(deed.position)
  }
  return dormant
}
