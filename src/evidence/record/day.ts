import { dayOf } from '../../platform/clock/index.ts'

const hour = 3_600_000
const known = new Map<number, string>()

/**
 * The calendar day on which Kith learned something, where the programme is. The clocks there change on the hour, so
 * each hour is looked up once: a recount asks a million times.
 */
export function recordingDay(at: Date): string {
  const hours = Math.floor(at.getTime() / hour)
  const day = known.get(hours) ?? dayOf(at)
  if (known.size > 100_000) known.clear()
  known.set(hours, day)
  return day
}
