/**
 * Divides a whole number by weights into whole numbers that add up to it: the largest remainder method (Hamilton). Each
 * part differs from its exact share by less than one. Weights are not negative and not all 0.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((all, part) => all + part, 0)
  const byRemainder = exact.map((share, at) => ({ at, rest: share - Math.floor(share) }))
  const raised = new Set(
    byRemainder
      .toSorted((a, b) => b.rest - a.rest)
      .slice(0, left)
      .map(({ at }) => at),
  )
  return parts.map((part, at) => (raised.has(at) ? part + 1 : part))
}
