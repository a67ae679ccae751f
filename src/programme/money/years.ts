import { type Days, overlapOf } from '../../platform/clock/index.ts'
import { penceWithin } from './within.ts'

interface Line extends Days {
  amountPence: number
}

const yearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)

/** The financial years (April to March) that lines reach into, the first and the last cut where the lines begin and end. */
export function financialYears(lines: readonly Days[]): Days[] {
  const [from] = lines.map((line) => line.from).toSorted()
  const to = lines
    .map((line) => line.to)
    .toSorted()
    .at(-1)
  if (!from || !to) return []
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, n) => yearOf(from) + n)
  return years.map((year) => overlapOf({ from, to }, { from: `${year}-04-01`, to: `${year + 1}-03-31` }))
}

export interface Spread<L> {
  line: L
  /** Pence in each of the years, which add up to the line's amount. */
  years: number[]
}

export function spreadOver<L extends Line>(lines: readonly L[], years: readonly Days[]): Spread<L>[] {
  return lines.map((line) => ({ line, years: years.map((year) => penceWithin(line, year)) }))
}
