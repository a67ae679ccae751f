/** What the clock on the wall shows where the programme is. */
export interface WallClock {
  /** YYYY-MM-DD */
  day: string
  /** HH:MM, 24 hours */
  time: string
}

const shown = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  dateStyle: 'short',
  timeStyle: 'short',
})
const written = /^(\d\d)\/(\d\d)\/(\d{4}), (\d\d:\d\d)$/

export function wallClock(moment: Date): WallClock {
  const [, day, month, year, time] = written.exec(shown.format(moment)) ?? []
  if (!time) throw new Error('the run-time writes British dates in another way')
  return { day: `${year}-${month}-${day}`, time }
}

const hour = 3_600_000

/**
 * The moment when the clock on the wall shows `time` on `day`. Of the two in the hour that comes twice in October, the
 * first; a time that is left out in March is read as if the clock had not been put forward, so 01:30 becomes 02:30.
 */
export function momentAt(day: string, time: string): Date {
  const winter = Date.parse(`${day}T${time}:00Z`)
  const summer = new Date(winter - hour)
  const there = wallClock(summer)
  return there.day === day && there.time === time ? summer : new Date(winter)
}

const week = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof week)[number]

/** Monday first, as calendars here show them. */
export const weekdays: readonly Weekday[] = [...week.slice(1), 'sunday']

/** Which day of the week a calendar day is. */
export function weekdayOf(day: string): Weekday {
  return week[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? 'sunday'
}
