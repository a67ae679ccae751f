import type { WardFacts } from '../../programme/index.ts'
import type { Arrival, Human } from '../cast/human.ts'
import { particularsOf } from '../cast/particulars.ts'
import { dealParts, knownPeople, type Part } from '../cast/parts.ts'
import type { Chance } from '../chance.ts'
import { minuteOf, type PlannedRound } from './rounds.ts'
import { someNextStep } from './said.ts'
import { workers } from './staff.ts'
import { type Stage, someMinute } from './stage.ts'
import type { PlannedTalk } from './talks.ts'
import { someWard } from './venues.ts'

/** Somebody before it is known how they came. */
export type Newcomer = Omit<Human, 'arrival'>

/** People who will take back their consent come on top of those who count. */
const leavers = (stays: number) => Math.max(4, Math.round(stays / 220))

/** The doors of all others, and where they are. */
const doors = [
  { door: 'desk', setting: 'other', share: 45 },
  { door: 'hub', setting: 'other', share: 25 },
  { door: 'activity', setting: 'social', share: 18 },
  { door: 'web', setting: 'home', share: 12 },
] as const

function leaversPart(chance: Chance): Part {
  const included = chance.holds(0.4)
  const [plan, community, health, hypertension] = [true, chance.holds(0.4), chance.holds(0.5), chance.holds(0.1)]
  const digital = included || chance.holds(0.3)
  const roles = chance.holds(0.15) ? (['active-citizen'] as const) : []
  return { plan, community, health: health || hypertension, hypertension, included, digital, roles: [...roles] }
}

/** Everybody of the story, with the part that each has in it. */
export function gatherPeople(stage: Stage): Newcomer[] {
  const chance = stage.chance.for('people')
  const { figures, period } = stage.story
  const year = Number(period.from.slice(0, 4))
  const stay = knownPeople(figures)
  const known = Array.from({ length: stay + leavers(stay) }, (_, n) => {
    const ward: WardFacts = someWard(chance)
    return { ward, particulars: particularsOf(chance, n, year, ward) }
  })
  const birthYears = known.slice(0, stay).map(({ particulars }) => particulars.birthYear)
  const parts = dealParts(chance, figures, birthYears, year)
  return known.map((human, n) => ({
    ...human,
    person: stage.persons.next(),
    part: parts[n] ?? leaversPart(chance),
    stays: n < stay,
    chain: stage.chain(),
  }))
}

/** Whoever is to come to something needs a meeting that is still to be. */
const lastArrival = ({ calendar }: Stage, comes: boolean) => calendar.days.at(comes ? -16 : -2) ?? calendar.last

function afterTalk(round: PlannedRound, talk: PlannedTalk, nth: number): Arrival {
  const { on, told, worker, venue } = round
  const minute = minuteOf(round, nth) + 1
  return { on, told, minute, worker, door: 'outreach', setting: venue.setting, talk: talk.number }
}

function throughDoor(stage: Stage, chance: Chance, comes: boolean): Arrival {
  const period = { from: stage.calendar.days[1] ?? stage.calendar.first, to: lastArrival(stage, comes) }
  const on = stage.calendar.within(chance, period)
  const { door, setting } = chance.weighted(doors, ({ share }) => share)
  // On the web people come at any hour; just after midnight it is another day here than in Greenwich for half the year.
  const [told, minute] =
    door === 'web' ? [on, chance.between(0, 22 * 60)] : [stage.toldOn(chance, on), someMinute(chance)]
  return { on, told, minute, worker: chance.pick(workers), door, setting, talk: null }
}

/** What a conversation with somebody who counts may point to: nothing that would make them count where they do not. */
function talkWith(stage: Stage, chance: Chance, human: Human): PlannedTalk {
  const health = human.part.health && chance.holds(0.6)
  const digital = human.part.digital && chance.holds(human.part.included ? 0.3 : 0.7)
  const nextStep = someNextStep(chance, stage.story.promises.promised)
  return { number: stage.talks.next(), health, digital, nextStep, human, mistaken: false }
}

export interface Met {
  human: Human
  talk: PlannedTalk | null
}

export interface FullRound {
  round: PlannedRound
  talks: PlannedTalk[]
}

/** The rounds on which somebody may be met; where the programme goes on, many in its last weeks, so that promises are open. */
function roundsFor(stage: Stage, rounds: readonly FullRound[]) {
  const between = (from: string, to: string) => rounds.filter(({ round }) => round.told >= from && round.told <= to)
  const { first, days } = stage.calendar
  const early = between(first, lastArrival(stage, true))
  const all = between(first, lastArrival(stage, false))
  const latest = between(days.at(-12) ?? first, lastArrival(stage, false))
  const lately = stage.story.ahead > 0 && latest.length > 0 ? 0.2 : 0
  return (chance: Chance, comes: boolean) => (comes ? early : chance.holds(lately) ? latest : all)
}

/** Lets everybody come: some after a conversation on a round, which then has a place among the round's, others by a door. */
export function letArrive(stage: Stage, newcomers: readonly Newcomer[], rounds: readonly FullRound[]): Met[] {
  const chance = stage.chance.for('arrivals')
  const on = roundsFor(stage, rounds)
  return newcomers.map((newcomer) => {
    const comes = newcomer.part.community
    const human: Human = { ...newcomer, arrival: throughDoor(stage, chance, comes) }
    if (!chance.holds(stage.story.promises.metOutside)) return { human, talk: null }
    const { round, talks } = chance.pick(on(chance, comes))
    const talk = talkWith(stage, chance, human)
    talks.push(talk)
    human.arrival = afterTalk(round, talk, talks.length - 1)
    return { human, talk }
  })
}
