import type { Words } from '../../platform/words/index.ts'
import { type Days, lastDayOf, monthOf } from './month.ts'

/** "October to December 2012", "October 2012 to April 2015"; days where it is not made of whole months. */
export function periodInWords({ from, to }: Days, { t, date }: Words): string {
  const wholeMonths = from === monthOf(from) && to === lastDayOf(monthOf(to))
  if (!wholeMonths) return t('evidence.period.days', { from: date(from, 'short'), to: date(to, 'short') })
  if (monthOf(from) === monthOf(to)) return date(from, 'month')
  return t('evidence.period.days', { from: date(from, 'month'), to: date(to, 'month') })
}
