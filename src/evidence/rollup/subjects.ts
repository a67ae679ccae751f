import type { Fact } from '../record/fact.ts'

/** A subject of its own for something that is about nobody and has no id: it can only be taken back by its position. */
function subjectOfPosition(position: number): string {
  return `00000000-0000-8000-8000-${position.toString(16).padStart(12, '0')}`
}

/** Whom and what a fact bears on. Facts with a subject in common are counted together. */
export function subjectsOf(fact: Fact): string[] {
  switch (fact.fact) {
    case 'deed': {
      const named = [fact.person, fact.conversation].filter((subject) => subject !== null)
      return named.length > 0 ? named : [subjectOfPosition(fact.position)]
    }
    case 'skills':
    case 'consent':
      return [fact.person]
    case 'heads':
      return [fact.session]
    case 'hub':
      return [fact.hub]
    case 'claim':
      return [fact.conversation, fact.person]
    case 'unsaid':
      return [fact.conversation]
    case 'likeness':
      return [fact.one, fact.other]
    case 'withdrawal':
      return []
  }
}

/** Facts that hang together by their subjects, each withdrawal with what it takes back. */
export function clusters(facts: readonly Fact[]): Fact[][] {
  const parents = new Map<string, string>()
  const root = (name: string): string => {
    const parent = parents.get(name)
    return parent === undefined ? name : root(parent)
  }
  const nameOf = (fact: Fact) => (fact.fact === 'withdrawal' ? `at ${fact.target}` : `at ${fact.position}`)
  for (const fact of facts) {
    const own = fact.fact === 'withdrawal' ? [`at ${fact.position}`] : subjectsOf(fact)
    for (const name of own) {
      const [a, b] = [root(nameOf(fact)), root(name)]
      if (a !== b) parents.set(a, b)
    }
  }
  return [...Map.groupBy(facts, (fact) => root(nameOf(fact))).values()]
}
