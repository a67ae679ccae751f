/** A stretch of days, both ends included. */
export interface Days {
  from: string
  to: string
}

const day = 86_400_000

/** How many days it has; none where it ends before it begins. */
export function daysIn({ from, to }: Days): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / day) + 1)
}

export function overlapOf(a: Days, b: Days): Days {
  return { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to }
}

/** The share of the days of `whole` that lie within `period`, between 0 and 1. */
export function shareWithin(whole: Days, period: Days): number {
  return daysIn(overlapOf(whole, period)) / daysIn(whole)
}
