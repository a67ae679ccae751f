/** Which characters of `a` and of `b` have a partner in the other, each at most `reach` places away, first come first. */
function partners(a: readonly string[], b: readonly string[], reach: number): [string[], string[]] {
  const takenInB = new Set<number>()
  const ofA = a.filter((character, at) => {
    for (let other = Math.max(0, at - reach); other <= Math.min(b.length - 1, at + reach); other += 1) {
      if (b[other] === character && !takenInB.has(other)) return takenInB.add(other)
    }
    return false
  })
  return [ofA, b.filter((_, at) => takenInB.has(at))]
}

/**
 * Jaro similarity: (m/|a| + m/|b| + (m - t)/m) / 3, where m characters match within floor(max(|a|, |b|)/2) - 1 places
 * and t is half the number of matched characters that stand in another order (halves are kept). From 0 to 1; 1 only for
 * equal texts, two empty ones included; characters are Unicode code points.
 * Source: M. A. Jaro, Journal of the American Statistical Association 84 (1989), 414-420.
 */
export function jaro(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [[...a], [...b]]
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1)
  const [ofLeft, ofRight] = partners(left, right, reach)
  const matches = ofLeft.length
  if (matches === 0) return 0
  const transpositions = ofLeft.filter((character, at) => character !== ofRight[at]).length / 2
  return (matches / left.length + matches / right.length + (matches - transpositions) / matches) / 3
}

const prefixCounts = 4
const prefixScale = 0.1
const boostAbove = 0.7

function sharedPrefix(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  let length = 0
  while (length < prefixCounts && length < left.length && left[length] === right[length]) length += 1
  return length
}

/**
 * Jaro-Winkler similarity: j + 0.1 l (1 - j) where j is Jaro's and l the length of the shared beginning, at most 4.
 * Only above j = 0.7, as in Winkler's own program (strcmp95.c, US Census Bureau, 1994). From 0 to 1, symmetric.
 * Source: W. E. Winkler, Proceedings of the Section on Survey Research Methods, ASA (1990), 354-359.
 */
export function jaroWinkler(a: string, b: string): number {
  const base = jaro(a, b)
  return base > boostAbove && base < 1 ? base + prefixScale * sharedPrefix(a, b) * (1 - base) : base
}
