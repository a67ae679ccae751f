import { daysAfter, type Weekday, wallClock, weekdayOf } from '../platform/clock/index.ts'

/** Open from one time up to another on the same day, by the clock on the wall: HH:MM, 24 hours. */
export interface Opening {
  from: string
  to: string
}

/** A week's openings; a day that is not there is closed. */
export type Hours = Partial<Record<Weekday, Opening[]>>

/** What it takes to say whether a hub is open. */
export interface Timetable {
  openedOn: string
  /** The first day on which it was no longer there; null while it is. */
  closedOn: string | null
  hours: Hours
}

/** The times at which a hub is open on a day; none before it first opened or once it has closed. */
export function openingsOn({ openedOn, closedOn, hours }: Timetable, day: string): Opening[] {
  if (day < openedOn || (closedOn !== null && day >= closedOn)) return []
  return hours[weekdayOf(day)] ?? []
}

/** Up to closing time, and not at it. Times are those on the wall, whether it is summer or winter. */
export function hubIsOpen(hub: Timetable, moment: Date): boolean {
  const { day, time } = wallClock(moment)
  return openingsOn(hub, day).some(({ from, to }) => from <= time && time < to)
}

/** Whether a hub opens at all on any of so many days from a day on. */
export function hubOpensWithin(hub: Timetable, day: string, days: number): boolean {
  return Array.from({ length: days }, (_, on) => daysAfter(day, on)).some((on) => openingsOn(hub, on).length > 0)
}
