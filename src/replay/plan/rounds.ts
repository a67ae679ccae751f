import type { Chance } from '../chance.ts'
import type { Chain } from './chain.ts'
import { partnerOf, workers } from './staff.ts'
import { type Stage } from './stage.ts'
import { type KnownVenue, venueOn } from './venues.ts'

/** One of so many conversations of a round is asked whether it is the first. */
export const firstTimeOneIn = 10

export interface PlannedRound {
  number: number
  on: string
  /** The day it was recorded: the same, or days later where it was kept on paper. */
  told: string
  start: number
  worker: number
  venue: KnownVenue
  chain: Chain
}

export function planRounds(stage: Stage, venues: readonly KnownVenue[], talks: number): PlannedRound[] {
  const chance = stage.chance.for('rounds')
  const howMany = Math.max(12, Math.round(talks / stage.story.talksEach))
  return Array.from({ length: howMany }, (_, number) => {
    const on = stage.calendar.any(chance)
    const start = chance.between(9 * 60 + 30, 13 * 60)
    const worker = chance.pick(workers)
    const venue = venueOn(chance, venues, on)
    return { number, on, told: stage.toldOn(chance, on), start, worker, venue, chain: stage.chain() }
  })
}

/** The minute of the nth conversation of a round. */
export const minuteOf = ({ start }: PlannedRound, nth: number) => start + 4 * (nth + 1)

export function openRound({ number, on, told, start, worker, venue, chain }: PlannedRound): void {
  const { setting, ward } = venue
  const where = { setting, venue: venue.number, partner: partnerOf(worker), area: ward.code }
  chain.add(told, start, worker, { verb: 'open-round', round: number, on, ...where })
}

/** The tallies at the end, and now and then once more, when somebody had miscounted. */
export function countRound(stage: Stage, chance: Chance, round: PlannedRound, talks: number): void {
  const { number, told, worker, chain } = round
  const counted = { declined: chance.between(0, 9), notNow: chance.between(0, 5) }
  const spoken = talks + chance.between(0, 3)
  const end = minuteOf(round, talks) + 5
  const count = (day: string, minute: number, told: number) =>
    chain.add(day, minute, worker, { verb: 'count-round', round: number, spoken: told, ...counted })
  count(told, end, spoken)
  if (chance.holds(0.03)) count(stage.calendar.later(told, 1), end, spoken + 1)
}
