/** Where a verb learns the time. The replay and the tests bring their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** No day begins, and no clock changes, but at the turn of a quarter of an hour. */
const quarterOfAnHour = 900_000
let last = { quarter: Number.NaN, day: '' }

/** The calendar day (YYYY-MM-DD) of a moment where the programme is. */
export function dayOf(moment: Date): string {
  const quarter = Math.floor(moment.getTime() / quarterOfAnHour)
  // It is asked with every request, and asking the calendar costs more than the rest of a page that is kept.
  if (quarter !== last.quarter) last = { quarter, day: calendar.format(moment) }
  return last.day
}

/** The day `days` after `day`, both YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  const moved = new Date(`${day}T12:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

export { type Days, daysIn, overlapOf, shareWithin } from './days.ts'
export { momentAt, type WallClock, type Weekday, wallClock, weekdayOf, weekdays } from './wall-clock.ts'
