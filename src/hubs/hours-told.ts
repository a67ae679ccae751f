import { momentAt, weekdays } from '../platform/clock/index.ts'
import type { TimeSpan } from '../platform/input/index.ts'
import type { Words } from '../platform/words/index.ts'
import type { Timetable } from './hours.ts'

/** The week, day by day, with the times at which a hub is open in the reader's own way of writing them. */
export function weekInWords({ hours }: Pick<Timetable, 'hours'>, today: string, { t, time }: Words) {
  // Any day will do to write a time of the clock on the wall.
  const written = (at: string) => time(momentAt(today, at))
  const span = ({ from, to }: TimeSpan) => t('hubs.hours.span', { from: written(from), to: written(to) })
  return weekdays.map((day) => {
    const spans = hours[day] ?? []
    const times = spans.length > 0 ? spans.map(span).join(', ') : t('hubs.hours.closed')
    return { day, name: t(`hubs.weekday.${day}`), times, isOpen: spans.length > 0 }
  })
}
