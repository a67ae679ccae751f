import { cutByMonths, type Days, lastDayOf, monthOf, monthsAfter } from './month.ts'

/** How sums of a period as at a day are put together from sums by month and from what lies between two months. */
export interface Parts {
  /** Stretches at the ends of the period, no whole months: counted day by day. */
  days: Days[]
  /** Whole months, both named by their first day, as recorded up to and including a month. */
  months: (Days & { recordedUpTo: string }) | null
  /** What was learned in the days of the last month of recording about those whole months. */
  lately: { learned: Days; happened: Days } | null
}

/** From today on everything is known that there is: nothing is recorded in the future. */
const knowsWholeMonth = (asAt: string, today: string) => asAt >= today || asAt === lastDayOf(monthOf(asAt))

/*
 * The period is cut into whole months, read from the sums by month, and the days at its ends; what was known likewise
 * into whole months of recording and the days of the last one. So a long period costs no more than its months.
 */
export function partsOf({ from, to, asAt }: Days & { asAt: string }, today: string): Parts {
  const { months, days } = cutByMonths({ from, to })
  if (!months) return { days, months: null, lately: null }
  const lastMonth = monthOf(asAt)
  if (knowsWholeMonth(asAt, today)) return { days, months: { ...months, recordedUpTo: lastMonth }, lately: null }
  return {
    days,
    months: { ...months, recordedUpTo: monthsAfter(lastMonth, -1) },
    lately: { learned: { from: lastMonth, to: asAt }, happened: { from: months.from, to: lastDayOf(months.to) } },
  }
}
