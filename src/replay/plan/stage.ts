import type { Calendar } from '../calendar.ts'
import type { Chance } from '../chance.ts'
import type { Story } from '../story.ts'
import { Chain } from './chain.ts'

/** Counts up: each thing of a kind gets the next number. */
export class Numbers {
  #next = 0

  next(): number {
    this.#next += 1
    return this.#next - 1
  }
}

/** What every part of the planner works on. */
export class Stage {
  readonly story: Story
  readonly calendar: Calendar
  readonly chance: Chance
  readonly chains: Chain[] = []
  readonly persons = new Numbers()
  readonly talks = new Numbers()
  readonly followUps = new Numbers()
  readonly sessions = new Numbers()
  readonly #turns: ReadonlyMap<string, string>

  constructor(story: Story, calendar: Calendar, chance: Chance) {
    this.story = story
    this.calendar = calendar
    this.chance = chance
    this.#turns = new Map(calendar.turns().map(({ before, after }) => [before, after]))
  }

  chain(): Chain {
    const chain = new Chain()
    this.chains.push(chain)
    return chain
  }

  /**
   * The day on which something is told. Paper is typed in days later; at the turn of a quarter, when sheets are gathered
   * in, often so late that the telling falls into the next one.
   */
  toldOn(chance: Chance, on: string): string {
    const nextQuarter = this.turnAfter(on)
    if (nextQuarter && chance.holds(0.3)) return nextQuarter
    return chance.holds(0.04) ? this.calendar.later(on, chance.between(1, 6)) : on
  }

  /** The first turn of a quarter that is not before this day; null where none is left. */
  turnFrom(day: string): { before: string; after: string } | null {
    for (const [before, after] of this.#turns) if (before >= day) return { before, after }
    return null
  }

  /** The first day of the next quarter; null where the period has none. */
  nextQuarter(day: string): string | null {
    return this.turnFrom(day)?.after ?? null
  }

  /** The first day of the next quarter, where this is the last of one; else null. */
  turnAfter(day: string): string | null {
    return this.#turns.get(day) ?? null
  }
}

/** A minute of the working day. */
export const someMinute = (chance: Chance) => chance.between(9 * 60 + 30, 16 * 60 + 30)
