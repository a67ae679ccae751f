import { type Fact, only } from '../record/fact.ts'
import { dormantDeeds } from './dormant.ts'
import { clusters } from './subjects.ts'
import { type Span, timeline } from './timeline.ts'

export interface Changes {
  /** Spans that hold no longer, and those that now do. */
  ended: Span[]
  begun: Span[]
  awake: Fact[]
  dormant: Fact[]
}

const identity = (span: Span) => `${span.output} ${span.measure} ${span.position} ${span.since} ${span.until}`

function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  if (others.length === 0) return [...spans]
  const known = new Set(others.map(identity))
  return spans.filter((span) => !known.has(identity(span)))
}

function changesOf(cluster: readonly Fact[], isNew: (fact: Fact) => boolean): Changes {
  const earlier = cluster.filter((fact) => !isNew(fact))
  const before = earlier.length > 0 ? timeline(earlier) : []
  const after = timeline(cluster)
  const asleep = dormantDeeds(cluster)
  const facts = cluster.filter(({ fact }) => fact !== 'withdrawal')
  return {
    ended: without(before, after),
    begun: without(after, before),
    awake: facts.filter(({ position }) => !asleep.has(position)),
    dormant: only(facts, 'deed').filter(({ position }) => asleep.has(position)),
  }
}

/** What a batch changes: `facts` are all that it touches, `fresh` the positions of the batch itself. */
export function changes(facts: readonly Fact[], fresh: ReadonlySet<number>): Changes {
  const all: Changes = { ended: [], begun: [], awake: [], dormant: [] }
  for (const cluster of clusters(facts)) {
    const { ended, begun, awake, dormant } = changesOf(cluster, ({ position }) => fresh.has(position))
    all.ended.push(...ended)
    all.begun.push(...begun)
    all.awake.push(...awake)
    all.dormant.push(...dormant)
  }
  return all
}
