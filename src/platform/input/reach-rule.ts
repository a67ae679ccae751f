import { inWesternDigits } from './digits.ts'
import { postcodeAreas } from './postcode-areas.ts'

/** What in a text would lead to somebody. Names are not among them: no rule tells a name from a word. */
export type ReachKind = 'phone' | 'postcode' | 'email'

/** Digits with whatever people write between them. */
const digitRun = /\+?\d(?:[\s()./\p{Pd}\u2212]{0,3}\d){6,}/gu
/** Shorter runs than this are prices, years and house numbers. */
const fewDigits = 9

/** Begins as numbers here or abroad do: one that lacks or has a digit too many may still lead to somebody. */
const beginsAsPhone = /^(?:\+|00?)/
/** A British mobile without its first 0, or a British number with the code of the country and no plus. */
const lacksBeginning = /^(?:7[1-9]|44[1-37]\d)\d{8}$/

/** A number as far as its digits tell, without the numbering plans of the world: a worker's phone has no room for those. */
export function isPlainPhone(run: string): boolean {
  const digits = run.replace(/\D/g, '')
  return beginsAsPhone.test(run) ? digits.length >= fewDigits : lacksBeginning.test(digits)
}

/** Two halves with a digit each, as they are written: `L8 1XB`, `l81xb`, `L8-1XB`. No lookbehind: Safari before 16.4 has none. */
const postcodeLike = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${postcodeAreas.replaceAll(' ', '|')})\\d[a-z\\d]?[\\s.\\p{Pd}]{0,2}\\d[abd-hjlnp-uw-z]{2}(?![\\p{L}\\p{N}])`,
  'giu',
)
/** "L1 2nd floor": a word of its own, in small letters. Of postcodes one in 400 ends so, mostly in capitals. */
const ordinal = /\s(?:1st|2nd|3rd|[04-9]th)$/

/** Something, an @ in any guise, and something with a dot in it. */
const emailLike = /[^\s@＠]\s?(?:[@＠﹫]|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.|\sdot\s)[\p{L}]/iu

/**
 * Phone numbers, postcodes and e-mail addresses within a text, each kind once. A gentle check: it would rather pass over
 * one that is oddly written than take the words of somebody for one. The capture app and the server ask the same.
 */
export function reachBy(text: string, isPhone: (run: string) => boolean): ReachKind[] {
  const plain = inWesternDigits(text).normalize('NFKC')
  const kinds: ReachKind[] = []
  if ([...plain.matchAll(digitRun)].some(([run]) => isPhone(run))) kinds.push('phone')
  if ([...plain.matchAll(postcodeLike)].some(([halves]) => !ordinal.test(halves))) kinds.push('postcode')
  if (emailLike.test(plain)) kinds.push('email')
  return kinds
}
