import type { Human } from '../cast/human.ts'
import type { Chance } from '../chance.ts'
import type { At, Deed } from '../deed.ts'
import { partnerOf, workers } from './staff.ts'
import { type Stage, someMinute } from './stage.ts'

/** Tells of what happens in somebody's life: on the day, or later from paper, and never before they were known. */
export class Telling {
  readonly stage: Stage
  readonly chance: Chance
  readonly human: Human

  constructor(stage: Stage, chance: Chance, human: Human) {
    this.stage = stage
    this.chance = chance
    this.human = human
  }

  /** A day within so many days of another; with 0 that day itself. */
  soon(from: string, days: number): string {
    return days === 0 ? from : this.stage.calendar.soon(this.chance, from, days)
  }

  tell(on: string, deed: (at: At) => Deed): void {
    this.#add(this.stage.toldOn(this.chance, on), deed)
  }

  /** Told on the very day, which is one when the person was known already. */
  tellAtOnce(on: string, deed: (at: At) => Deed): void {
    this.#add(on, deed)
  }

  #add(told: string, deed: (at: At) => Deed): void {
    const { arrival, chain } = this.human
    const worker = this.chance.holds(0.7) ? arrival.worker : this.chance.pick(workers)
    const day = told > arrival.told ? told : arrival.told
    const minute = someMinute(this.chance)
    chain.add(
      day,
      day === arrival.told ? Math.max(minute, arrival.minute) : minute,
      worker,
      deed({ partner: partnerOf(worker) }),
    )
  }
}
