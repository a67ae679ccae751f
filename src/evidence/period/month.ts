import { type Days, daysAfter } from '../../platform/clock/index.ts'

export type { Days }

/** The first day of a day's month; months are named by it. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** The month `count` after a month, both named by their first day. */
export function monthsAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 10)
}

export function lastDayOf(month: string): string {
  return daysAfter(monthsAfter(month, 1), -1)
}

export interface CutByMonths {
  /** The first and the last whole month, or null where there is none. */
  months: Days | null
  /** Stretches of days that are no whole month: at most two. */
  days: Days[]
}

/** Cuts a period into its whole months and the days before and after them. */
export function cutByMonths({ from, to }: Days): CutByMonths {
  const first = from === monthOf(from) ? from : monthsAfter(monthOf(from), 1)
  const last = to === lastDayOf(monthOf(to)) ? monthOf(to) : monthsAfter(monthOf(to), -1)
  if (last < first) return { months: null, days: [{ from, to }] }
  const before = { from, to: daysAfter(first, -1) }
  const after = { from: daysAfter(lastDayOf(last), 1), to }
  return { months: { from: first, to: last }, days: [before, after].filter((days) => days.from <= days.to) }
}
