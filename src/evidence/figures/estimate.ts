// How many different people may stand behind contacts without a name.

/** The 97.5th percentile of the standard normal distribution, for an interval of 95%. */
const z = 1.959964

export interface Interval {
  low: number
  high: number
}

/**
 * Wilson's score interval (95%) for a share of which `yes` of `asked` were seen:
 *   (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n),  p = yes/asked, n = asked.
 * Both results are shares between 0 and 1. It keeps within them and holds for small n, where p ± z√(p(1-p)/n) does not.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
 * Throws a RangeError unless 0 <= yes <= asked and asked > 0.
 */
export function wilson(yes: number, asked: number): Interval {
  if (!(asked > 0 && yes >= 0 && yes <= asked)) throw new RangeError(`${yes} of ${asked} is no share`)
  const share = yes / asked
  const middle = share + z ** 2 / (2 * asked)
  const reach = z * Math.sqrt((share * (1 - share)) / asked + z ** 2 / (4 * asked ** 2))
  const scale = 1 + z ** 2 / asked
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) }
}

export interface UniquePeople extends Interval {
  estimate: number
  asked: number
  yes: number
}

/**
 * An estimate of the people behind `contacts`: one contact in a few is asked whether somebody of the programme has
 * spoken to them before, and each person has one first time. estimate = contacts × yes/asked; low and high by Wilson.
 * Unit: people. Null where nobody was asked. It takes those who were asked for a random sample of the contacts. Who has
 * forgotten an earlier conversation says yes, so it tends to be too high: an upper bound rather than a middle.
 */
export function uniquePeople(contacts: number, yes: number, asked: number): UniquePeople | null {
  if (asked <= 0 || contacts <= 0) return null
  const { low, high } = wilson(yes, asked)
  return { estimate: (contacts * yes) / asked, low: contacts * low, high: contacts * high, asked, yes }
}
