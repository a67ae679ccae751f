import { westernDigits } from './digits.ts'
import { refuse, type Typed, take } from './typed.ts'
import { plainDigits } from './whole-number.ts'

export type MoneyRefusal = 'empty' | 'negative' | 'other-currency' | 'too-precise' | 'too-big' | 'not-money'

/** A thousand million pounds, in pence. */
export const mostPence = 100_000_000_000

/** Pounds before the point (or the Arabic U+066B), pence after it: 12, 12.5, 12.50, .50 */
const amount = /^([^.\u066B]*)(?:[.\u066B](\d*))?$/

function penceOf(text: string): number | null {
  const [, pounds = '', part = ''] = amount.exec(text) ?? []
  const whole = pounds === '' && part !== '' ? '0' : plainDigits(pounds)
  return whole === null ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** "50p" is pence; everything else is pounds. */
function wholePence(text: string): number | null {
  const pence = /^([\d, ]+?) ?p$/i.exec(text)?.[1]
  if (pence === undefined) return penceOf(text.replace(/^(£|gbp)\s*|\s*(£|gbp|pounds?|quid)$/gi, ''))
  const digits = plainDigits(pence)
  return digits === null ? null : Number(digits)
}

/** An amount of pounds as typed (`£1,234.50`, `1234.5`, `12 pounds`, `50p`), in whole pence. Zero or more. */
export function parseMoney(typed: string): Typed<number, MoneyRefusal> {
  const text = westernDigits(typed)
  if (text === '') return refuse('empty')
  if (/^£?\s*[\p{Pd}\u2212]/u.test(text)) return refuse('negative')
  if (/(?!£)\p{Sc}|\b(eur|usd|euros?|dollars?)\b/iu.test(text)) return refuse('other-currency')
  if (/\d[.\u066B]\d{3,}$/.test(text)) return refuse('too-precise')
  const pence = wholePence(text)
  if (pence === null) return refuse('not-money')
  return pence > mostPence ? refuse('too-big') : take(pence)
}
