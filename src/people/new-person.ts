import type { Typed } from '../platform/fields/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { ageBandOf } from './age-band.ts'
import { type Agreement, agreementsTo, isPurpose, isWayOfConsent } from './consent/purposes.ts'
import { channels, contactOf } from './contact.ts'

const first = (typed: Typed, name: string) => typed[name]?.[0]?.trim() ?? ''

/** Runs a rule that refuses by throwing, and gives what it threw. */
function refusalOf(rule: () => unknown): Problem[] {
  try {
    rule()
    return []
  } catch (refusal) {
    if (refusal instanceof Problem) return [refusal]
    throw refusal
  }
}

/** What is wrong with how to reach somebody, as far as something was typed for it. */
export function reachProblems(typed: Typed): Problem[] {
  const [channel, reach] = [first(typed, 'channel'), first(typed, 'reach')]
  if (reach === '' || channels.every((known) => known !== channel)) return []
  return refusalOf(() => contactOf(channel, reach))
}

/** What is wrong with the answers to `nameFields` taken together. */
export function nameProblems(typed: Typed): Problem[] {
  const kept = (typed.consents ?? []).includes('keep')
  return [...reachProblems(typed), ...(kept ? [] : [new Problem('invalid', 'people.consent.needed', 'consents')])]
}

/** The programme is for people of 18 and over; a year ahead or a very old one is a slip of the pen. */
export function refuseBirthYear(birthYear: number | null, today: string): void {
  if (birthYear === null) return
  if (ageBandOf(birthYear, today) === null) throw new Problem('invalid', 'people.too-young', 'birthYear')
}

interface Ticked {
  consents: readonly string[]
  how: string
  /** The language in which the words were read. */
  readIn?: string | null
}

/** What was ticked on a form, as agreements to today's wordings. */
export function agreedTo({ consents, how, readIn = null }: Ticked): Agreement[] {
  return isWayOfConsent(how) ? agreementsTo(consents.filter(isPurpose), how, readIn) : []
}
