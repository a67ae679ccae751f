import type { FieldProblem, PlainKey, Typed } from '../../platform/fields/index.ts'
import { parseDay } from '../../platform/input/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { type Grouping, isGrouping } from '../queries/breakdown.ts'
import { type ChoiceBounds, nearestDay } from './bounds.ts'
import type { Days } from './month.ts'
import { isFixed, quartersOf } from './quarter.ts'

/** What whoever is looking chose to see. */
export interface Choice {
  period: Days
  asAt: string
  by: Grouping
  /** What was asked and cannot be shown; the whole programme is shown instead. */
  problems: FieldProblem[]
  typed: Typed
  /** What else the page was asked, by name: it stays as it is when the days change. */
  also?: Readonly<Record<string, string>>
}

type Name = 'from' | 'to' | 'as-at'

class Reading {
  readonly problems: FieldProblem[] = []
  private readonly query: Typed
  private readonly words: Words

  constructor(query: Typed, words: Words) {
    this.query = query
    this.words = words
  }

  day(name: Name, otherwise: string, unread = this.words.t('evidence.choose.not-a-day')): string {
    const typed = this.query[name]?.[0]?.trim() ?? ''
    if (typed === '') return otherwise
    const read = parseDay(typed)
    if (read.ok) return read.value
    this.say(name, unread)
    return otherwise
  }

  wrong(...names: Name[]): boolean {
    return this.problems.some(({ field }) => names.some((name) => name === field))
  }

  problem(field: Name, key: Extract<PlainKey, `evidence.choose.${string}`>) {
    this.say(field, this.words.t(key))
  }

  say(field: Name, message: string) {
    this.problems.push({ field, message })
  }
}

function checkPeriod(reading: Reading, period: Days, { whole, fixedDays }: ChoiceBounds) {
  if (period.to < period.from) reading.problem('to', 'evidence.choose.backwards')
  else if (fixedDays && !isFixed(period, quartersOf(whole))) reading.problem('from', 'evidence.choose.only-quarters')
}

function checkAsAt(reading: Reading, asAt: string, bounds: ChoiceBounds, words: Words) {
  const nearest = nearestDay(asAt, bounds)
  if (nearest !== asAt) {
    reading.say('as-at', words.t('evidence.choose.only-quarter-ends', { day: words.date(nearest, 'long') }))
  } else if (asAt > bounds.latest) reading.problem('as-at', 'evidence.choose.to-come')
}

/**
 * Reads the address. Whatever it asks that cannot be shown is said, and the whole programme is shown instead, as known on
 * the day that is nearest to the one that was asked.
 */
export function readChoice(query: Typed, bounds: ChoiceBounds, words: Words): Choice {
  const { whole, latest } = bounds
  const reading = new Reading(query, words)
  const period = { from: reading.day('from', whole.from), to: reading.day('to', whole.to) }
  if (!reading.wrong('from', 'to')) checkPeriod(reading, period, bounds)
  // By itself: a day that cannot be read must not let a period through that nobody may see.
  const notRead = words.t('evidence.choose.no-day-to-look-back-to', { day: words.date(latest, 'long') })
  const asAt = reading.day('as-at', latest, notRead)
  if (!reading.wrong('as-at')) checkAsAt(reading, asAt, bounds, words)
  const by = query.by?.[0]
  const shown = {
    period: reading.wrong('from', 'to') ? whole : period,
    asAt: asAt > latest ? latest : nearestDay(asAt, bounds),
  }
  return { ...shown, by: isGrouping(by) ? by : 'quarter', problems: reading.problems, typed: query }
}

/** The address of a page that shows this choice. */
export function choiceAddress(
  path: string,
  choice: Pick<Choice, 'period' | 'asAt' | 'also'> & { by?: Grouping },
  bounds: ChoiceBounds,
) {
  const asked = new URLSearchParams()
  const { period, asAt, by, also = {} } = choice
  if (period.from !== bounds.whole.from || period.to !== bounds.whole.to) {
    asked.set('from', period.from)
    asked.set('to', period.to)
  }
  if (asAt !== bounds.latest) asked.set('as-at', asAt)
  if (by && by !== 'quarter') asked.set('by', by)
  for (const [name, value] of Object.entries(also)) asked.set(name, value)
  return asked.size > 0 ? `${path}?${asked}` : path
}
