import { westernDigits } from './digits.ts'
import { refuse, type Typed, take } from './typed.ts'

/** From one time up to another on the same day: HH:MM, 24 hours. */
export interface TimeSpan {
  from: string
  to: string
}

export type OpeningTimesRefusal = 'not-times' | 'out-of-order'

const oneTime = String.raw`midday|noon|\d{1,2}(?:[:.]?\d{2})?\s*(?:[ap]\.?m\b\.?)?`
const span = new RegExp(String.raw`^(${oneTime})\s*(?:\p{Pd}|to|until|till)\s*(${oneTime})$`, 'u')
const time = /^(\d{1,2}?)(?:[:.]?(\d{2}))?\s*([ap])?\.?m?\.?$/
const noon = 12 * 60

/** The minutes of the day that a time may mean: one, or without am or pm the one before noon and the one after it. */
function meanings(typed: string): number[] {
  if (typed === 'midday' || typed === 'noon') return [noon]
  const [, hour = '', minute, half] = time.exec(typed) ?? []
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)]
  if (hour === '' || hours > 24 || minutes > 59 || (half && (hours < 1 || hours > 12))) return []
  if (half) return [(hours % 12) * 60 + minutes + (half === 'p' ? noon : 0)]
  const asWritten = hours * 60 + minutes
  const isOfDay = hours > 12 || hour.startsWith('0') || (hour.length === 2 && minute !== undefined)
  return isOfDay ? [asWritten] : [asWritten, asWritten + noon]
}

/** Where neither am nor pm is said: nobody opens between 1 and 7 at night. */
const likely = (minutes: number[]) => minutes.find((each) => each >= 7 * 60) ?? minutes[0]

const clock = (minutes: number) =>
  [Math.trunc(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

function readSpan(typed: string): TimeSpan | null {
  const [, first = '', second = ''] = span.exec(typed) ?? []
  const from = likely(meanings(first))
  if (from === undefined) return null
  // "10 to 12" ends at noon, "10 to 4" in the afternoon: the first meaning that comes after.
  const to = meanings(second).find((end) => end > from && end < 24 * 60)
  return to === undefined ? null : { from: clock(from), to: clock(to) }
}

const inOrder = (spans: TimeSpan[]) => spans.every(({ from }, at) => at === 0 || (spans[at - 1]?.to ?? '') <= from)

/**
 * When something is open on one day, as people write it: `10 to 4`, `10am-12.30pm, 1:30-3`, `09:00–17:00`. Normal form
 * in 24 hours, one span after another.
 */
export function parseOpeningTimes(typed: string): Typed<TimeSpan[], OpeningTimesRefusal> {
  const parts = westernDigits(typed)
    .toLowerCase()
    .split(/\s*(?:[,;&+]|\band\b)\s*/)
  const spans = parts.map(readSpan)
  const read = spans.filter((each) => each !== null)
  if (read.length < spans.length) return refuse('not-times')
  return inOrder(read) ? take(read) : refuse('out-of-order')
}
