import { type Days, daysAfter, daysIn, overlapOf } from '../../platform/clock/index.ts'

interface Spread extends Days {
  amountPence: number
}

/** Pence of a line from its first day up to and with a day: its share by days, halves up. Exact, however large. */
function penceUpTo(line: Spread, day: string): number {
  const [pence, part, whole] = [line.amountPence, daysIn(overlapOf(line, { from: line.from, to: day })), daysIn(line)]
  const doubled = BigInt(whole) * 2n
  return Number((BigInt(pence) * BigInt(part) * 2n + BigInt(whole)) / doubled)
}

/**
 * The pence of a line that fall into a period, spread evenly over the line's days. What falls into periods that follow
 * each other adds up to what falls into all of them, to the penny: the rounding of one is made good in the next.
 */
export function penceWithin(line: Spread, period: Days): number {
  const { from, to } = overlapOf(line, period)
  return to < from ? 0 : penceUpTo(line, to) - penceUpTo(line, daysAfter(from, -1))
}
