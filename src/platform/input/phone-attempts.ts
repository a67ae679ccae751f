import { westernDigits } from './digits.ts'

/** Signs that people put into a number: brackets, any dash (and the minus sign), the plus. */
const sign = '[\\s()+\\p{Pd}\\u2212]'
/** A full stop or slash is a sign only between digits: "07723 456789..." is a number somebody did not finish. */
const written = new RegExp(`^(?:\\d|${sign}|(?<=\\d)[./](?=\\d))*$`, 'u')

/** The number as typed with nothing but digits and at most one plus in front; null if it holds anything else. */
export function bareNumber(typed: string): string | null {
  const text = westernDigits(typed).replace(/^tel:/i, '')
  if (!written.test(text)) return null
  const plus = /^\D*\+/.test(text) ? '+' : ''
  return plus + text.replace(/\D/g, '')
}

const withoutZeros = (bare: string) => bare.replace(/^[+0]+/, '')

/** Long enough to be a whole number of another country, and not a British mobile with one digit too many. */
const mayBeAbroad = (digits: string) => digits.length >= 10 && !/^7\d{10}$/.test(digits)

/**
 * The ways to read a bare number, best first. People leave out the first 0 or the plus (spreadsheets do it for them),
 * or write both. Only a number that begins with neither 0 nor plus is tried without a plus as one from abroad: else
 * 0151 496 0123 with a digit too many would become a number in Montreal.
 */
export function attempts(bare: string): string[] {
  const digits = withoutZeros(bare)
  if (/^(\+|00)/.test(bare)) return /^(\+|00)0/.test(bare) ? [`+${digits}`, digits] : [`+${digits}`]
  if (bare.startsWith('0')) return [bare, digits]
  return mayBeAbroad(digits) ? [digits, `+${digits}`] : [digits]
}
