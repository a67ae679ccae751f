import { daysAfter, weekdayOf } from '../platform/clock/index.ts'
import type { Chance } from './chance.ts'

export interface Period {
  /** First and last day, YYYY-MM-DD. */
  from: string
  to: string
}

/** How busy each month is, January first: a spring that is full, and an August in which half the city is away. */
const months = [0.85, 1.05, 1.3, 1.25, 1.3, 1.1, 0.95, 0.5, 1, 1.1, 1, 0.7]
const weekends: Readonly<Record<string, number>> = { saturday: 0.3, sunday: 0.12 }

const isChristmas = (day: string) => day.slice(5) >= '12-23' || day.slice(5) <= '01-01'

/** The first and last day of the quarter of a day. */
export function quarterOf(day: string): Period {
  const [year = '', month = ''] = day.split('-')
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  const nextFirst = new Date(Date.UTC(Number(year), first + 2, 1)).toISOString().slice(0, 10)
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: daysAfter(nextFirst, -1) }
}

/** The days on which people work and meet, each with how much goes on: a slow start, then seasons. */
export class Calendar {
  readonly days: readonly string[]
  readonly #until: readonly number[]

  constructor({ from, to }: Period, slowStart: number) {
    const days: string[] = []
    const until: number[] = []
    let sum = 0
    for (let day = from, at = 0; day <= to; day = daysAfter(day, 1), at += 1) {
      const weight = busyness(day, Math.min(1, 0.15 + (0.85 * at) / slowStart))
      if (weight === 0) continue
      sum += weight
      days.push(day)
      until.push(sum)
    }
    this.days = days
    this.#until = until
  }

  get first(): string {
    return this.days[0] ?? ''
  }

  get last(): string {
    return this.days.at(-1) ?? ''
  }

  /** How many of the days are before this one. */
  #before(day: string): number {
    return firstAt(this.days, (known) => known >= day)
  }

  /** A day of a stretch, busy days more often; the nearest day there is where the stretch holds none. */
  within(chance: Chance, { from, to }: Period): string {
    const [start, end] = [this.#before(from), this.#before(daysAfter(to, 1))]
    if (end <= start) return this.onOrAfter(from)
    const [low, high] = [this.#until[start - 1] ?? 0, this.#until[end - 1] ?? 0]
    const wanted = low + chance.share() * (high - low)
    return this.days[firstAt(this.#until, (until) => until > wanted)] ?? this.last
  }

  /** A day within so many days of another, that day included. */
  soon(chance: Chance, from: string, days: number): string {
    return this.within(chance, { from, to: daysAfter(from, days) })
  }

  any(chance: Chance): string {
    return this.within(chance, { from: this.first, to: this.last })
  }

  /** This day or the next one on which people work; the last of all when it is past. */
  onOrAfter(day: string): string {
    return this.days[this.#before(day)] ?? this.last
  }

  /** The working day `count` working days later. */
  later(day: string, count: number): string {
    return this.days[this.#before(day) + count] ?? this.last
  }

  /** Quarters that end before the calendar does: the last day of work in each, and the first in the next. */
  turns(): { before: string; after: string }[] {
    return this.days.flatMap((after, at) => {
      const before = this.days[at - 1]
      return before && quarterOf(before).to < after ? [{ before, after }] : []
    })
  }
}

function busyness(day: string, start: number): number {
  if (isChristmas(day)) return 0
  return start * (months[Number(day.slice(5, 7)) - 1] ?? 1) * (weekends[weekdayOf(day)] ?? 1)
}

/** The first place in a list from which on the condition holds; found by halving. */
function firstAt<T>(list: readonly T[], holds: (each: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const each = list[middle]
    if (each !== undefined && holds(each)) high = middle
    else low = middle + 1
  }
  return low
}
