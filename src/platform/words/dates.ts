import { localeOf } from './languages.ts'
import { remembered } from './remembered.ts'

/**
 * - `day`: Tuesday 4 March
 * - `full`: Tuesday 4 March 2014
 * - `long`: 4 March 2014
 * - `short`: 4 Mar 2014
 * - `month`: March 2014
 * - `month-name`: March, where the year is said besides
 * - `short-month`: Mar 2014
 * - `short-month-name`: Mar
 */
export type DateStyle = 'day' | 'full' | 'long' | 'short' | 'month' | 'month-name' | 'short-month' | 'short-month-name'

const styles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  'month-name': { month: 'long' },
  'short-month': { month: 'short', year: 'numeric' },
  'short-month-name': { month: 'short' },
}
const calendarDay = /^\d{4}-\d{2}-\d{2}$/

export interface DateWriter {
  readonly date: (when: string | Date, style?: DateStyle) => string
  readonly time: (when: string | Date) => string
}

/**
 * Dates and times as people say them. A string such as 2014-03-04 is that day whatever the time zone.
 * A list shows the same days again and again, so what was written is remembered for a while.
 */
export function dateWriter(language: string, timeZone: string): DateWriter {
  const [dates, times] = [remembered<string>(), remembered<string>()]
  return {
    date(when, style = 'full') {
      const zone = isCalendarDay(when) ? 'UTC' : timeZone
      return dates(`${style} ${nameOf(when)}`, () => writeDate(new Date(when), style, language, zone))
    },
    time: (when) => times(nameOf(when), () => writeTime(new Date(when), language, timeZone)),
  }
}

function nameOf(when: string | Date): string {
  return typeof when === 'string' ? when : String(when.getTime())
}

const formats = remembered<Intl.DateTimeFormat>()

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formats(locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options))
}

function writeDate(when: Date, style: DateStyle, language: string, timeZone: string): string {
  const locale = localeOf(language)
  const text = formatFor(locale, { ...styles[style], timeZone }).format(when)
  return locale === 'en-GB' ? text.replace(', ', ' ') : text
}

function writeTime(when: Date, language: string, timeZone: string): string {
  const locale = localeOf(language)
  const options = { hour: 'numeric', minute: '2-digit', timeZone } as const
  if (locale !== 'en-GB') return formatFor(locale, options).format(when)
  return spokenTime(formatFor(locale, { ...options, hourCycle: 'h23' }).formatToParts(when))
}

function isCalendarDay(when: string | Date): boolean {
  return typeof when === 'string' && calendarDay.test(when)
}

/** 10am, 5:30pm, midday, midnight: NHS content guide, "Dates and times" (2024). */
function spokenTime(parts: readonly Intl.DateTimeFormatPart[]): string {
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  const [hour, minute] = [part('hour'), part('minute')]
  if (minute === 0 && hour === 12) return 'midday'
  if (minute === 0 && hour === 0) return 'midnight'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}
