import { type Interval, knownNumber, type Shown, wilson } from '../../evidence/index.ts'

/** A share of conversations, between 0 and 1, with its interval. */
export interface Share extends Interval {
  share: number
}

/**
 * The share of conversations in which something was said: `count` of `asked`, with Wilson's score interval of 95% (see
 * `wilson` for formula and source). Null where a number is hidden or nobody was asked: it is reckoned from the numbers
 * that may be shown, so it gives away no more than they do. The interval tells how far chance alone may have moved the
 * share if those asked were picked at random; whom the team happens to meet is no such pick, and it cannot tell of that.
 */
export function shareOf(count: Shown, asked: Shown): Share | null {
  const [yes, all] = [knownNumber(count), knownNumber(asked)]
  if (yes === null || !all) return null
  return { share: yes / all, ...wilson(yes, all) }
}
