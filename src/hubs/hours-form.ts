import { weekdays } from '../platform/clock/index.ts'
import type { TimeSpan } from '../platform/input/index.ts'
import type { Hours } from './hours.ts'

/** The week as it was typed, day by day. */
export function hoursFrom(values: Record<(typeof weekdays)[number], TimeSpan[] | null>): Hours {
  return Object.fromEntries(weekdays.flatMap((day) => (values[day] ? [[day, values[day]]] : [])))
}

/** The week as it can be typed again: `10:00-12:30, 13:30-16:00`. */
export function typedHours(hours: Hours): Record<string, string> {
  return Object.fromEntries(
    weekdays.map((day) => [day, (hours[day] ?? []).map(({ from, to }) => `${from}-${to}`).join(', ')]),
  )
}
