import { westernDigits } from './digits.ts'
import { monthNumber } from './month.ts'
import { refuse, type Typed, take } from './typed.ts'
import { parseYear, type YearRefusal } from './year.ts'

/** The three boxes of a date question, as typed. */
export type DayParts = { readonly day: string; readonly month: string; readonly year: string }

export type DayRefusal =
  | Exclude<YearRefusal, 'empty'>
  | 'empty'
  | 'missing-day'
  | 'missing-month'
  | 'missing-year'
  | 'no-such-month'
  | 'no-such-day'
  | 'not-a-date'

const weekday = /\b(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\b/g
const filler = /\b(the|of)\b|(?<=\d)(st|nd|rd|th)\b/g

/** Day, month, year as most of the world writes them; a year in front (ISO) and a month's name in front are known too. */
function inOrder(words: string[]): DayParts | null {
  const [first = '', second = '', third = ''] = words
  if (words.length !== 3) return null
  if (/^\d{4}$/.test(first)) return { year: first, month: second, day: third }
  if (/^\p{L}/u.test(first)) return { month: first, day: second, year: third }
  return { day: first, month: second, year: third }
}

/** `04032025` and `040325`. Eight digits that make no date that way round are read as year, month, day. */
function splitRun(digits: string): DayParts | null {
  const [, day = '', month = '', year = ''] = /^(\d\d)(\d\d)(\d{4}|\d{2})$/.exec(digits) ?? []
  if (day === '') return null
  if (digits.length === 8 && monthNumber(month) === null) {
    return { year: day + month, month: year.slice(0, 2), day: year.slice(2) }
  }
  return { day, month, year }
}

function partsOf(text: string): DayParts | null {
  const plain = text.toLowerCase().replace(weekday, ' ').replace(filler, ' ')
  const words = plain
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')
    .split(/[\s/.,\p{Pd}\u2212]+/u)
    .filter(Boolean)
  return words.length === 1 ? splitRun(words.join('')) : inOrder(words)
}

const two = (number: number) => String(number).padStart(2, '0')

function calendarDay(year: number, month: number, day: number): Typed<string, 'no-such-day'> {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day >= 1 && day <= last ? take(`${year}-${two(month)}-${two(day)}`) : refuse('no-such-day')
}

/**
 * A day of the calendar from its three parts; normal form `2025-03-04`. A year of two digits is read as the last such
 * year not after `latest` (for a birthday: this year), and refused where `latest` is not given.
 */
export function parseDayParts(typed: DayParts, latest?: number): Typed<string, DayRefusal> {
  const [day, monthText, yearText] = [typed.day, typed.month, typed.year].map(westernDigits)
  if (!day && !monthText && !yearText) return refuse('empty')
  if (!day) return refuse('missing-day')
  if (!monthText) return refuse('missing-month')
  if (!yearText) return refuse('missing-year')
  const month = monthNumber(monthText)
  if (month === null) return refuse('no-such-month')
  if (!/^\d{1,2}$/.test(day)) return refuse('no-such-day')
  const year = parseYear(yearText, latest)
  return year.ok
    ? calendarDay(year.value, month, Number(day))
    : refuse(year.why === 'empty' ? 'missing-year' : year.why)
}

/** A day typed in one line: `4/3/2025`, `4 March 2025`, `Tuesday 4th of March, 2025`, `2025-03-04`, `04032025`. */
export function parseDay(typed: string, latest?: number): Typed<string, DayRefusal> {
  const text = westernDigits(typed)
  if (text === '') return refuse('empty')
  const parts = partsOf(text)
  return parts ? parseDayParts(parts, latest) : refuse('not-a-date')
}
