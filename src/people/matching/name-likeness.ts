import { jaroWinkler } from './jaro-winkler.ts'
import { nameParts } from './name-parts.ts'
import { mayBeOneName } from './nicknames.ts'

/** How alike two names are. The `one-word` levels are for when one of the two names is a single word. */
export type NameLikeness =
  | 'same'
  | 'close'
  | 'similar'
  | 'first-name-only'
  | 'different'
  | 'one-word-same'
  | 'one-word-close'
  | 'one-word-different'

const sameFrom = 0.995
const closeFrom = 0.92
const similarFrom = 0.85
const nickname = 0.95
const initial = 0.9

function partLikeness(a: string, b: string): number {
  if (a !== b && mayBeOneName(a, b)) return nickname
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? (a === b ? 1 : initial) : 0
  return jaroWinkler(a, b)
}

type Pair = { a: number; b: number; likeness: number }

/** Each part of the shorter name with its own partner in the longer one, the best pairs first. */
function pairsOf(a: readonly string[], b: readonly string[]): Pair[] {
  const all = a.flatMap((left, i) => b.map((right, j) => ({ a: i, b: j, likeness: partLikeness(left, right) })))
  const paired: Pair[] = []
  // The sort is stable, so equal pairs that share a part keep the order of their other parts, whichever name is a.
  const best = all.toSorted((x, y) => y.likeness - x.likeness)
  for (const pair of best) {
    if (!paired.some((other) => other.a === pair.a || other.b === pair.b)) paired.push(pair)
  }
  return paired
}

/** The mean over pairs; a middle name that only one of the two gives is passed over. */
const meanLikeness = (pairs: readonly Pair[]) =>
  pairs.reduce((sum, { likeness }) => sum + likeness, 0) / Math.max(1, pairs.length)

function fullNames(pairs: readonly Pair[]): NameLikeness {
  const mean = meanLikeness(pairs)
  if (mean >= sameFrom) return 'same'
  if (mean >= closeFrom) return 'close'
  if (mean >= similarFrom) return 'similar'
  return pairs.some(({ a, b, likeness }) => a === 0 && b === 0 && likeness >= nickname)
    ? 'first-name-only'
    : 'different'
}

function oneWord(pairs: readonly Pair[]): NameLikeness {
  const best = pairs[0]?.likeness ?? 0
  if (best >= sameFrom) return 'one-word-same'
  return best >= closeFrom ? 'one-word-close' : 'one-word-different'
}

/** Compares two names in any order of their parts, with accents, titles, nicknames and initials allowed for. */
export function nameLikeness(a: string, b: string): NameLikeness {
  const [left, right] = [nameParts(a), nameParts(b)]
  const pairs = pairsOf(left, right)
  return Math.min(left.length, right.length) < 2 ? oneWord(pairs) : fullNames(pairs)
}
