import type { DateStyle, Words } from '../../platform/words/index.ts'
import { type Days, lastDayOf, monthOf } from './month.ts'

interface MonthStyles {
  month: DateStyle
  name: DateStyle
}

const long: MonthStyles = { month: 'month', name: 'month-name' }
const short: MonthStyles = { month: 'short-month', name: 'short-month-name' }

function inMonths({ from, to }: Days, { month, name }: MonthStyles, { t, date }: Words): string {
  if (monthOf(from) === monthOf(to)) return date(from, month)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return t('evidence.period.days', { from: date(from, sameYear ? name : month), to: date(to, month) })
}

/** "October to December 2012", "October 2012 to April 2015"; days where it is not made of whole months. */
export function periodInWords(period: Days, words: Words, styles: MonthStyles = long): string {
  const { from, to } = period
  if (from === monthOf(from) && to === lastDayOf(monthOf(to))) return inMonths(period, styles, words)
  return words.t('evidence.period.days', { from: words.date(from, 'short'), to: words.date(to, 'short') })
}

/** "Oct to Dec 2012", where many stand side by side. */
export function shortPeriod(period: Days, words: Words): string {
  return periodInWords(period, words, short)
}
