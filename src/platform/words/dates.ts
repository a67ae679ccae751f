import { localeOf } from './languages.ts'

/**
 * - `day`: Tuesday 4 March
 * - `full`: Tuesday 4 March 2014
 * - `long`: 4 March 2014
 * - `short`: 4 Mar 2014
 * - `month`: March 2014
 */
export type DateStyle = 'day' | 'full' | 'long' | 'short' | 'month'

const styles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
}
const calendarDay = /^\d{4}-\d{2}-\d{2}$/

export interface DateWriter {
  readonly date: (when: string | Date, style?: DateStyle) => string
  readonly time: (when: string | Date) => string
}

/** Dates and times as people say them. A string such as 2014-03-04 is that day whatever the time zone. */
export function dateWriter(language: string, timeZone: string): DateWriter {
  const locale = localeOf(language)
  const formats = new Map<string, Intl.DateTimeFormat>()
  const formatOf = (name: string, options: Intl.DateTimeFormatOptions) => {
    const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, options)
    formats.set(name, format)
    return format
  }
  return {
    date(when, style = 'full') {
      const zone = isCalendarDay(when) ? 'UTC' : timeZone
      const text = formatOf(style + zone, { ...styles[style], timeZone: zone }).format(new Date(when))
      return locale === 'en-GB' ? text.replace(', ', ' ') : text
    },
    time(when) {
      const options = { hour: 'numeric', minute: '2-digit', timeZone } as const
      if (locale !== 'en-GB') return formatOf('time', options).format(new Date(when))
      return spokenTime(formatOf('time', { ...options, hourCycle: 'h23' }).formatToParts(new Date(when)))
    },
  }
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
