import { type Fact, type Likeness, only } from '../record/fact.ts'
import { lastWords } from './standing.ts'

type GroupOf = (key: string) => string

const pair = ({ one, other }: Likeness) => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Which keys are one person, by the last word on each pair; chains of pairs join all their keys. */
export function personsOf(facts: readonly Fact[]): GroupOf {
  const parents = new Map<string, string>()
  const root = (key: string): string => {
    const parent = parents.get(key)
    return parent === undefined ? key : root(parent)
  }
  for (const { one, other, same } of lastWords(only(facts, 'likeness'), pair)) {
    if (same && root(one) !== root(other)) parents.set(root(other), root(one))
  }
  return root
}

/** The persons who took back their consent to be counted: their last word, under any of their keys, on any purpose. */
export function uncounted(facts: readonly Fact[], groupOf: GroupOf): Set<string> {
  const words = only(facts, 'consent').map(({ person, ...word }) => ({ ...word, person: groupOf(person) }))
  const last = lastWords(words, ({ person, purpose }) => `${person} ${purpose}`)
  return new Set(last.filter(({ given }) => !given).map(({ person }) => person))
}
