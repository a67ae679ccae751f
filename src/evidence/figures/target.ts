import { type Days, daysAfter, daysIn, overlapOf, shareWithin } from '../../platform/clock/index.ts'
import type { TargetFigure } from './report.ts'

export interface TargetLine extends Days {
  output: string
  amount: number
}

const isSame = (one: Days, other: Days) => one.from === other.from && one.to === other.to

/** What is left of stretches of days when those of one of them are taken out. */
function without(days: readonly Days[], taken: Days): Days[] {
  return days
    .flatMap((each) => [
      { from: each.from, to: each.to < taken.from ? each.to : daysAfter(taken.from, -1) },
      { from: each.from > taken.to ? each.from : daysAfter(taken.to, 1), to: each.to },
    ])
    .filter(({ from, to }) => from <= to)
}

/** The targets put together, each day of the period under the shortest target that it lies in. */
function putTogether(targets: readonly TargetLine[], period: Days): TargetFigure | null {
  let open: Days[] = [period]
  const parts: { amount: number; byDays: boolean }[] = []
  for (const target of targets.toSorted((a, b) => daysIn(a) - daysIn(b))) {
    const share = open.reduce((all, days) => all + shareWithin(target, overlapOf(days, target)), 0)
    if (share > 0) parts.push({ amount: target.amount * share, byDays: share < 1 })
    open = without(open, target)
  }
  if (parts.length === 0) return null
  const amount = Math.round(parts.reduce((sum, part) => sum + part.amount, 0))
  return { amount, byDays: parts.some(({ byDays }) => byDays) }
}

/**
 * What was hoped for in a period. A target for just this period is the answer. Else those within it are added up, and the
 * days that none of them covers count by their share of a longer target, as if it were hoped for evenly: so a target for
 * the whole programme and one for each quarter stand side by side and no day counts twice. Null where there is none.
 */
export function targetOf(targets: readonly TargetLine[], output: string, period: Days): TargetFigure | null {
  const meant = targets.filter((target) => target.output === output && target.amount > 0)
  const own = meant.find((target) => isSame(target, period))
  return own ? { amount: own.amount, byDays: false } : putTogether(meant, period)
}
