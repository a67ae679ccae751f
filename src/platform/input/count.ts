import { westernDigits } from './digits.ts'
import { refuse, type Typed, take } from './typed.ts'
import { plainDigits } from './whole-number.ts'

export type CountRefusal = 'empty' | 'negative' | 'not-whole' | 'too-big' | 'not-a-number'

/** Fits a four-byte integer, and nobody counts more people by hand. */
const most = 999_999_999

/** How many: a whole number from 0, thousands parted or not, in the digits of any script. */
export function parseCount(typed: string): Typed<number, CountRefusal> {
  const text = westernDigits(typed)
  if (text === '') return refuse('empty')
  if (/^[\p{Pd}\u2212]\s*\d/u.test(text)) return refuse('negative')
  if (/^[\d,' ]*[.\u066B]\d+$/.test(text)) return refuse('not-whole')
  const digits = plainDigits(text)
  if (digits === null) return refuse('not-a-number')
  return Number(digits) > most ? refuse('too-big') : take(Number(digits))
}
