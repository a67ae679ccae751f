import { westernDigits } from './digits.ts'
import { refuse, type Typed, take } from './typed.ts'

export type YearRefusal = 'empty' | 'not-a-year' | 'short-year' | 'year-out-of-range'

/** Nobody alive was born before the first; nothing is planned after the second. */
const earliest = 1900
const last = 2199

/** The last year that ends in these two digits and is not after `latest`. */
const lastEndingIn = (twoDigits: number, latest: number) => latest - ((latest - twoDigits) % 100)

/** A year of four digits, or of two (`63`, `'63`) where `latest` says which century they can mean. */
export function parseYear(typed: string, latest?: number): Typed<number, YearRefusal> {
  const text = westernDigits(typed).replace(/^['’‘]/, '')
  if (text === '') return refuse('empty')
  if (!/^(\d{2}|\d{4})$/.test(text)) return refuse('not-a-year')
  if (text.length === 2 && latest === undefined) return refuse('short-year')
  const year = text.length === 2 && latest !== undefined ? lastEndingIn(Number(text), latest) : Number(text)
  return year < earliest || year > last ? refuse('year-out-of-range') : take(year)
}
