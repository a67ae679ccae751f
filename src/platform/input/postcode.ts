import { westernDigits } from './digits.ts'
import { readOutward } from './outward-code.ts'
import { refuse, type Typed, take } from './typed.ts'

export type PostcodeRefusal = 'empty' | 'first-half-only' | 'unknown-area' | 'not-a-postcode'

/** One digit and two letters; C, I, K, M, O and V are not used. The digit may have been typed as O, I or l. */
const inward = /[\dOIL][ABD-HJLNP-UW-Z]{2}$/

const compactOf = (typed: string) =>
  westernDigits(typed)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{P}\p{S}\p{Z}]/gu, '')

const asDigit = (character: string) => (character === 'O' ? '0' : character.replace(/[IL]/, '1'))

/** A whole UK postcode in any spacing, case and punctuation, with O/0 and I/l/1 mended. Normal form `L8 1XB`. */
export function parsePostcode(typed: string): Typed<string, PostcodeRefusal> {
  const compact = compactOf(typed)
  if (compact === '') return refuse('empty')
  const secondHalf = inward.exec(compact)?.[0]
  const outward = secondHalf ? readOutward(compact.slice(0, -3)) : null
  if (outward === 'unknown-area') return refuse(outward)
  if (secondHalf && outward) return take(`${outward} ${asDigit(secondHalf.charAt(0))}${secondHalf.slice(1)}`)
  const half = readOutward(compact)
  return refuse(half && half !== 'unknown-area' ? 'first-half-only' : 'not-a-postcode')
}

/** `L8` of `L8 1XB`. */
export const outwardOf = (postcode: string) => postcode.split(' ', 1).join('')

/** `L8 1` and `L8 1X`: somebody stopped early. The space tells them from `L81`. */
const beganSecondHalf = /^(\S+) \d\p{L}?$/u

/** The first half of a postcode, from the half, from the whole, or from a whole left unfinished. Normal form `L8`. */
export function parseOutward(typed: string): Typed<string, Exclude<PostcodeRefusal, 'first-half-only'>> {
  const whole = parsePostcode(typed)
  if (whole.ok) return take(outwardOf(whole.value))
  if (whole.why !== 'first-half-only' && whole.why !== 'not-a-postcode') return refuse(whole.why)
  const head = beganSecondHalf.exec(westernDigits(typed))?.[1]
  const outward = (head && readOutward(compactOf(head))) || readOutward(compactOf(typed))
  if (outward === 'unknown-area') return refuse(outward)
  return outward ? take(outward) : refuse('not-a-postcode')
}
