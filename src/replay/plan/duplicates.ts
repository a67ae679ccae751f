import type { Human } from '../cast/human.ts'
import { misspelt } from '../cast/particulars.ts'
import { goals } from '../cast/words.ts'
import type { Chance } from '../chance.ts'
import type { Act, Deed } from '../deed.ts'
import type { Pool } from './pool.ts'
import { coordinator, partnerOf } from './staff.ts'
import { type Stage, someMinute } from './stage.ts'

/** What may be told of either record of somebody who is on the list twice. */
const ofEither: ReadonlySet<string> = new Set(['agree-plan', 'coach', 'complete-coaching', 'came'])

interface Twice {
  human: Human
  /** Number of the second record. */
  person: number
  /** When it was made, and when the two were found to be one. */
  made: string
  merged: string
}

function asOther({ human, person, made, merged }: Twice, chance: Chance): (act: Act) => Act {
  return (act) => {
    const { deed, day } = act
    if (!('person' in deed) || deed.person !== human.person || !ofEither.has(deed.verb)) return act
    if (day <= made || day >= merged || chance.holds(0.5)) return act
    const other: Deed = { ...deed, person }
    return { ...act, deed: other }
  }
}

/** Comes in by another door, is entered again and agrees a plan again; later the two are merged and count once, from the first. */
function enterTwice(chance: Chance, twice: Twice): void {
  const { human, person, made, merged } = twice
  const { arrival, chain, particulars, person: first } = human
  chain.rewrite(asOther(twice, chance))
  const again = { ...particulars, name: misspelt(chance, particulars.name) }
  const at = { partner: partnerOf(arrival.worker), setting: 'other' }
  const minute = someMinute(chance)
  const known = {
    verb: 'add-person',
    person,
    door: 'hub',
    purposes: ['keep', 'contact'],
    on: made,
    at,
    ...again,
  } as const
  chain.add(made, minute, arrival.worker, { ...known, purposes: ['keep', 'contact'] })
  const plan = { verb: 'agree-plan', person, goals: chance.some(goals, 2), advice: [], on: made, at } as const
  chain.add(made, minute, arrival.worker, { ...plan, advice: [] })
  const [kept, other] = chance.holds(0.8) ? [first, person] : [person, first]
  chain.add(merged, someMinute(chance), coordinator, { verb: 'merge', person: kept, other })
}

export function enterSomeTwice(stage: Stage, pool: Pool, howMany: number): void {
  const chance = stage.chance.for('duplicates')
  const { calendar } = stage
  const latest = calendar.days.at(-30) ?? calendar.first
  const chosen = pool.take(howMany, ({ part, arrival }) => part.plan && arrival.told < latest)
  chosen.forEach((human, nth) => {
    const usual = calendar.soon(chance, calendar.later(human.arrival.told, 7), 120)
    // The first ones over the turn of a quarter, so that merging moves their plan from one into the one before.
    const made = (nth < 3 ? stage.nextQuarter(human.arrival.told) : null) ?? usual
    const merged = calendar.soon(chance, calendar.later(made, 2), 60)
    enterTwice(chance, { human, person: stage.persons.next(), made, merged })
  })
}

/** Some who are known already put their name down once more on the web, lately: two records that nobody has looked at yet. */
export function comeBackUnknown(stage: Stage, pool: Pool, howMany: number): void {
  const chance = stage.chance.for('come back unknown')
  const { calendar } = stage
  const recent = { from: calendar.days.at(-14) ?? calendar.first, to: calendar.last }
  for (const { particulars, chain } of pool.take(howMany, ({ arrival }) => arrival.told < recent.from)) {
    const on = calendar.within(chance, recent)
    const person = stage.persons.next()
    const again = { ...particulars, name: misspelt(chance, particulars.name) }
    const at = { partner: partnerOf(coordinator), setting: 'home' }
    const known = { verb: 'add-person', person, door: 'web', on, at, ...again } as const
    chain.add(on, someMinute(chance), null, { ...known, purposes: ['keep', 'contact'] })
  }
}
