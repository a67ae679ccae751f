import { daysAfter, momentAt, type Weekday, wallClock, weekdayOf } from '../platform/clock/index.ts'
import type { TimeSpan } from '../platform/input/index.ts'

/** A week's openings, by the clock on the wall; a day that is not there is closed. */
export type Hours = Partial<Record<Weekday, TimeSpan[]>>

/** What it takes to say whether a hub is open. */
export interface Timetable {
  openedOn: string
  /** The first day on which it was no longer there; null while it is. */
  closedOn: string | null
  hours: Hours
}

/** The times at which a hub is open on a day; none before it first opened or once it has closed. */
export function openingsOn({ openedOn, closedOn, hours }: Timetable, day: string): TimeSpan[] {
  if (day < openedOn || (closedOn !== null && day >= closedOn)) return []
  return hours[weekdayOf(day)] ?? []
}

/** Up to closing time, and not at it. Times are those on the wall, whether it is summer or winter. */
export function hubIsOpen(hub: Timetable, moment: Date): boolean {
  return opennessAt(hub, moment)?.until !== undefined
}

/** Whether a hub opens at all on any of so many days from a day on. */
export function hubOpensWithin(hub: Timetable, day: string, days: number): boolean {
  return Array.from({ length: days }, (_, on) => daysAfter(day, on)).some((on) => openingsOn(hub, on).length > 0)
}

/** Open until when, or else open next from when. */
export type Openness = { until: Date; from?: never } | { from: Date; until?: never }

/** How a hub stands at a moment; null where it does not open in the next seven days. */
export function opennessAt(hub: Timetable, moment: Date): Openness | null {
  const { day, time } = wallClock(moment)
  const now = openingsOn(hub, day).find(({ from, to }) => from <= time && time < to)
  if (now) return { until: momentAt(day, now.to) }
  for (let after = 0; after <= 7; after += 1) {
    const on = daysAfter(day, after)
    const next = openingsOn(hub, on).find(({ from }) => after > 0 || from > time)
    if (next) return { from: momentAt(on, next.from) }
  }
  return null
}
