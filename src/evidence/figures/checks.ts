import type { OutputCode } from '../definitions.ts'
import { knownNumber, type Shown } from './disclosure.ts'

/** What every active citizen and digital champion is asked: one conversation a week about health and wellbeing. */
const askedAWeek = 1

/** Below one in three, or above one in one, is worth a look. A prompt to check, not a test of anything. */
const fewIncluded = 1 / 3

/** Something in the figures that a careful reader would ask about. */
export type SanityFlag =
  | { flag: 'few-conversations'; advised: number; volunteers: number; perVolunteer: number; aWeek: number }
  | { flag: 'few-included' | 'more-included-than-advised'; included: number; advised: number; share: number }

type TotalOf = (output: OutputCode) => number | null

function conversations(total: TotalOf, weeks: number): SanityFlag[] {
  const [health, digital, volunteers] = [total('advised-health'), total('advised-digital'), total('recruited')]
  if (health === null || digital === null || !volunteers || weeks <= 0) return []
  const perVolunteer = (health + digital) / volunteers
  const aWeek = perVolunteer / weeks
  if (aWeek >= askedAWeek) return []
  return [{ flag: 'few-conversations', advised: health + digital, volunteers, perVolunteer, aWeek }]
}

function inclusion(total: TotalOf): SanityFlag[] {
  const [included, advised] = [total('digitally-included'), total('advised-digital')]
  if (included === null || !advised) return []
  const share = included / advised
  if (share > 1) return [{ flag: 'more-included-than-advised', included, advised, share }]
  return share < fewIncluded ? [{ flag: 'few-included', included, advised, share }] : []
}

/**
 * Compares figures with each other. `days` are those of the period that have gone by. People advised per volunteer: both
 * kinds of advice over those recruited, as if every conversation had been a volunteer's; a week each: the same over
 * days / 7. Digital conversion: digitally included over advised, though the two need not be the same people.
 */
export function sanityFlags(totals: readonly { code: OutputCode; total: Shown }[], days: number): SanityFlag[] {
  const total: TotalOf = (output) => {
    const found = totals.find(({ code }) => code === output)
    return found ? knownNumber(found.total) : null
  }
  return [...conversations(total, days / 7), ...inclusion(total)]
}
