import { daysAfter, momentAt, weekdayOf } from '../platform/clock/index.ts'

export const periods = ['today', 'tomorrow', 'weekend', 'week'] as const
export type Period = (typeof periods)[number]

export const isPeriod = (code: string | undefined): code is Period => periods.some((period) => period === code)

/** How many days it is from a day to the weekend that it is in or that comes next, and how many of it are left. */
function weekendFrom(today: string): [first: number, days: number] {
  const weekday = weekdayOf(today)
  if (weekday === 'sunday') return [0, 1]
  const daysToSaturday = { monday: 5, tuesday: 4, wednesday: 3, thursday: 2, friday: 1, saturday: 0 }
  return [daysToSaturday[weekday], 2]
}

function daysOf(period: Period, today: string): [first: number, days: number] {
  if (period === 'weekend') return weekendFrom(today)
  if (period === 'week') return [0, 7]
  return [period === 'today' ? 0 : 1, 1]
}

/** From the first moment of its first day up to, and not with, the first moment of the day after its last. */
export function spanOf(period: Period, today: string): { from: Date; until: Date } {
  const [first, days] = daysOf(period, today)
  const midnight = (after: number) => momentAt(daysAfter(today, after), '00:00')
  return { from: midnight(first), until: midnight(first + days) }
}
