import type { FieldProblem, Typed } from '../../platform/fields/index.ts'
import { parseDay } from '../../platform/input/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { type Grouping, isGrouping } from '../queries/breakdown.ts'
import type { Days } from './month.ts'
import { isFixed, quartersOf } from './quarter.ts'

export interface ChoiceBounds {
  whole: Days
  today: string
  /** Only whole quarters are open: who could choose any days could find out who is in a small number. */
  onlyFixed: boolean
}

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

  day(name: Name, otherwise: string): string {
    const typed = this.query[name]?.[0]?.trim() ?? ''
    if (typed === '') return otherwise
    const read = parseDay(typed)
    if (read.ok) return read.value
    this.problem(name, 'evidence.choose.not-a-day')
    return otherwise
  }

  problem(
    field: Name,
    key:
      | 'evidence.choose.not-a-day'
      | 'evidence.choose.backwards'
      | 'evidence.choose.to-come'
      | 'evidence.choose.only-quarters',
  ) {
    this.problems.push({ field, message: this.words.t(key) })
  }
}

/** Reads the address. Whatever it asks that cannot be shown is said, and the whole programme is shown instead. */
export function readChoice(query: Typed, { whole, today, onlyFixed }: ChoiceBounds, words: Words): Choice {
  const reading = new Reading(query, words)
  const period = { from: reading.day('from', whole.from), to: reading.day('to', whole.to) }
  const asAt = reading.day('as-at', today)
  const by = query.by?.[0]
  if (reading.problems.length === 0) {
    if (period.to < period.from) reading.problem('to', 'evidence.choose.backwards')
    else if (onlyFixed && !isFixed(period, quartersOf(whole))) reading.problem('from', 'evidence.choose.only-quarters')
    if (asAt > today) reading.problem('as-at', 'evidence.choose.to-come')
  }
  const { problems } = reading
  const shown = problems.length > 0 ? { period: whole, asAt: today } : { period, asAt }
  return { ...shown, by: isGrouping(by) ? by : 'quarter', problems, typed: query }
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
  if (asAt !== bounds.today) asked.set('as-at', asAt)
  if (by && by !== 'quarter') asked.set('by', by)
  for (const [name, value] of Object.entries(also)) asked.set(name, value)
  return asked.size > 0 ? `${path}?${asked}` : path
}
