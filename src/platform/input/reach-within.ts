import { westernDigits } from './digits.ts'
import { parsePhone } from './phone.ts'
import { parsePostcode } from './postcode.ts'

/** What in a text would lead to somebody. Names are not among them: no rule tells a name from a word. */
export type ReachKind = 'phone' | 'postcode' | 'email'

/** Digits with whatever people write between them. */
const digitRun = /\+?\d(?:[\s()./\p{Pd}\u2212]{0,3}\d){6,}/gu
/** Shorter runs than this are prices, years and house numbers. */
const fewDigits = 9

/** Begins as numbers here or abroad do: one that lacks or has a digit too many may still lead to somebody. */
const beginsAsPhone = /^(?:\+|00?)/

function isPhone(run: string): boolean {
  if (parsePhone(run).ok) return true
  return beginsAsPhone.test(run) && run.replace(/\D/g, '').length >= fewDigits
}

/** Two halves with a digit each, as they are written: `L8 1XB`, `l81xb`, `L8-1XB`. */
const postcodeLike = /(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]?[\s.\p{Pd}]{0,2}\d[a-z]{2}(?![\p{L}\p{N}])/giu

/** Something, an @ in any guise, and something with a dot in it. */
const emailLike = /[^\s@＠]\s?(?:[@＠﹫]|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.|\sdot\s)[\p{L}]/iu

/**
 * Phone numbers, postcodes and e-mail addresses within a text, each kind once. A gentle check: it would rather pass over
 * one that is oddly written than take the words of somebody for one.
 */
export function reachWithin(text: string): ReachKind[] {
  const plain = westernDigits(text).normalize('NFKC')
  const kinds: ReachKind[] = []
  if ([...plain.matchAll(digitRun)].some(([run]) => isPhone(run))) kinds.push('phone')
  if ([...plain.matchAll(postcodeLike)].some(([half]) => parsePostcode(half).ok)) kinds.push('postcode')
  if (emailLike.test(plain)) kinds.push('email')
  return kinds
}
