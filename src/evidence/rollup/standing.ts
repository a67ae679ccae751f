import { type Deed, type Fact, type HeadCount, only, type Withdrawal } from '../record/fact.ts'

/** The positions that no longer count. Newest first, so that a withdrawal that was itself withdrawn is struck out in time. */
export function withdrawnPositions(withdrawals: readonly Pick<Withdrawal, 'position' | 'target'>[]): Set<number> {
  const withdrawn = new Set<number>()
  for (const { position, target } of withdrawals.toSorted((a, b) => b.position - a.position)) {
    if (target < position && !withdrawn.has(position)) withdrawn.add(target)
  }
  return withdrawn
}

/** The facts that nobody took back, without the withdrawals themselves. */
export function standingFacts(facts: readonly Fact[]): Fact[] {
  const withdrawn = withdrawnPositions(only(facts, 'withdrawal'))
  const standing = withdrawn.size > 0 ? facts.filter(({ position }) => !withdrawn.has(position)) : facts
  const unsaid = new Set(only(standing, 'unsaid').map(({ conversation }) => conversation))
  if (unsaid.size === 0) return [...standing]
  return standing.filter((fact) => fact.fact !== 'deed' || !fact.conversation || !unsaid.has(fact.conversation))
}

/** The last word on each matter, in the order of the record. */
export function lastWords<F extends { position: number }>(facts: readonly F[], matter: (fact: F) => string): F[] {
  const last = new Map<string, F>()
  for (const fact of facts) {
    const known = last.get(matter(fact))
    if (!known || known.position < fact.position) last.set(matter(fact), fact)
  }
  return [...last.values()]
}

/** A later count of the same meeting replaces the earlier one. */
export function lastCounts(counts: readonly HeadCount[]): HeadCount[] {
  return lastWords(counts, ({ session }) => session).filter(({ heads }) => heads > 0)
}

interface Happened {
  happenedOn: string
  position: number
}

/** Whether `a` comes before `b`: by the day it happened, then by the order of the record. */
export function isBefore(a: Happened, b: Happened): boolean {
  return a.happenedOn === b.happenedOn ? a.position < b.position : a.happenedOn < b.happenedOn
}

export function firstOf<H extends Happened>(happened: readonly H[]): H | undefined {
  return happened.reduce<H | undefined>((first, each) => (first && isBefore(first, each) ? first : each), undefined)
}

/** Deeds with the person whom they count for: the one they are about, else the one who claimed the conversation. */
export function withClaims(facts: readonly Fact[]): Deed[] {
  const deeds = only(facts, 'deed')
  const claims = only(facts, 'claim')
  if (claims.length === 0) return deeds
  const claimed = new Map(lastWords(claims, ({ conversation }) => conversation).map((c) => [c.conversation, c.person]))
  return deeds.map((deed) => ({ ...deed, person: deed.person ?? claimed.get(deed.conversation ?? '') ?? null }))
}
