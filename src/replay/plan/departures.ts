import type { Purpose } from '../../people/index.ts'
import type { Human } from '../cast/human.ts'
import type { Chance } from '../chance.ts'
import type { Pool } from './pool.ts'
import { coordinator } from './staff.ts'
import { type Stage, someMinute } from './stage.ts'

/** A day after everything else in somebody's life; for the first few the first day of the quarter after. */
function dayOfLeaving(stage: Stage, chance: Chance, { chain }: Human, nth: number): string {
  const turn = nth < 4 ? stage.nextQuarter(chain.lastDay) : null
  return turn ?? stage.calendar.soon(chance, stage.calendar.later(chain.lastDay, 1), 40)
}

/** They take back their consent: half of them to be kept at all, and are forgotten; half to be counted by name. */
export function takeBackConsents(stage: Stage, leavers: readonly Human[]): void {
  const chance = stage.chance.for('consents')
  leavers.forEach((human, nth) => {
    const on = dayOfLeaving(stage, chance, human, nth)
    const purposes: Purpose[] = nth % 2 === 0 ? ['keep'] : ['records']
    const withdrawal = { verb: 'withdraw-consent', person: human.person, purposes, on } as const
    human.chain.add(on, someMinute(chance), coordinator, withdrawal)
  })
}

/** They ask to be erased: what they did still counts, and leads to nobody. Some had given their name on a round. */
export function eraseSome(stage: Stage, pool: Pool, howMany: number): void {
  const chance = stage.chance.for('erased')
  const metOutside = pool.take(Math.ceil(howMany / 2), ({ arrival, part }) => arrival.talk !== null && part.digital)
  const others = pool.take(howMany - metOutside.length, ({ part }) => part.included || part.community)
  ;[...metOutside, ...others].forEach((human, nth) => {
    const on = dayOfLeaving(stage, chance, human, nth)
    human.chain.add(on, someMinute(chance), coordinator, { verb: 'erase', person: human.person })
  })
}
