import { type Fact, only, type Withdrawal } from '../record/fact.ts'

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

/** Sets of names, put together two at a time. */
class Joined {
  private readonly parents = new Map<string, string>()

  nameOf(name: string): string {
    let found = name
    for (let parent = this.parents.get(found); parent !== undefined; parent = this.parents.get(found)) found = parent
    return found
  }

  join(a: string, b: string): void {
    const [one, other] = [this.nameOf(a), this.nameOf(b)]
    if (one !== other) this.parents.set(other, one)
  }
}

/** The happenings that withdrawals take back in the end, where some take back others. */
function targetsOf(withdrawals: readonly Withdrawal[]): Map<number, number> {
  const targets = new Map(withdrawals.map(({ position, target }) => [position, target]))
  const last = (position: number): number => {
    const target = targets.get(position)
    return target === undefined || target >= position ? position : last(target)
  }
  return new Map(withdrawals.map(({ position }) => [position, last(position)]))
}

/** Facts that hang together by their subjects, each withdrawal with what it takes back. */
export function clusters(facts: readonly Fact[]): Fact[][] {
  const joined = new Joined()
  const subjects = new Map<number, string>()
  for (const fact of facts) {
    const [first, ...others] = subjectsOf(fact)
    if (first === undefined) continue
    subjects.set(fact.position, first)
    for (const other of others) joined.join(first, other)
  }
  const targets = targetsOf(only(facts, 'withdrawal'))
  const subjectOf = ({ position }: Fact) => subjects.get(targets.get(position) ?? position) ?? ''
  return [...Map.groupBy(facts, (fact) => joined.nameOf(subjectOf(fact))).values()]
}
