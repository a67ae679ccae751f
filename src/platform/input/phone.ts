import { type PhoneNumber, parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min'
import { attempts, bareNumber } from './phone-attempts.ts'
import { refuse, type Typed, take } from './typed.ts'

export type PhoneRefusal = 'empty' | 'unknown-character' | 'too-short' | 'too-long' | 'premium-rate' | 'not-a-number'

/** `mobile` and `landline` are British or of a Crown dependency; of numbers abroad only the length is known for sure. */
export type PhoneKind = 'mobile' | 'landline' | 'abroad'

/** `e164` is the normal form (`+447700900123`); `shown` is how it is read aloud (`07700 900123`). */
export type Phone = { readonly e164: string; readonly kind: PhoneKind; readonly shown: string }

/** Ofcom's numbers for drama, which the library calls invalid: the people of the demo have them. Ofcom, 2019. */
const forDrama = /^\+447700900\d{3}$/

const isReachable = (number: PhoneNumber) => number.isValid() || forDrama.test(number.number)

/** In the British plan a number is a mobile by its first digit; 070 and 076 are call forwarding and pagers, but 07624 is Manx. */
const isMobile = (number: PhoneNumber) => /^\+447(?![06])|^\+447624|^\+447700900/.test(number.number)

function kindOf(number: PhoneNumber): PhoneKind {
  if (number.countryCallingCode !== '44') return 'abroad'
  return isMobile(number) ? 'mobile' : 'landline'
}

function phoneOf(number: PhoneNumber): Phone {
  const kind = kindOf(number)
  return {
    e164: number.number,
    kind,
    shown: kind === 'abroad' ? number.formatInternational() : number.formatNational(),
  }
}

function whyNot(attempt: string): PhoneRefusal {
  const length = validatePhoneNumberLength(attempt, 'GB')
  if (length === 'TOO_LONG') return 'too-long'
  // A British number has ten digits after the 0; the few of nine or seven are accepted before this is asked.
  const british = attempt.replace(/^\+440?|^0/, '')
  const isBritish = british !== attempt || !attempt.startsWith('+')
  return length === 'TOO_SHORT' || (isBritish && british.length < 10) ? 'too-short' : 'not-a-number'
}

/**
 * A phone number of Britain, a Crown dependency or abroad, as people write it. Metadata: the library's smallest set
 * agrees with its largest on every number of GOV.UK Notify's fixtures.
 */
export function parsePhone(typed: string): Typed<Phone, PhoneRefusal> {
  const bare = bareNumber(typed)
  if (bare === null) return refuse('unknown-character')
  if (bare === '') return refuse('empty')
  const ways = attempts(bare)
  const found = ways.map((way) => parsePhoneNumberFromString(way, 'GB')).find((number) => number && isReachable(number))
  if (!found) return refuse(whyNot(ways[0] ?? bare))
  return found.getType() === 'PREMIUM_RATE' ? refuse('premium-rate') : take(phoneOf(found))
}
