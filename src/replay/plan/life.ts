import type { Purpose } from '../../people/index.ts'
import type { Human } from '../cast/human.ts'
import { goals, steps } from '../cast/words.ts'
import type { Chance } from '../chance.ts'
import { hubOn, type KnownHub } from './hubs.ts'
import { someDigitalAdvice, someHealthAdvice } from './said.ts'
import { partnerOf } from './staff.ts'
import type { PlannedTalk } from './talks.ts'
import type { Telling } from './telling.ts'
import { someWard } from './venues.ts'

function purposesOf(chance: Chance, { stays }: Human): Purpose[] {
  const others = (['tell-back', 'introduce', 'records'] as const).filter(() => chance.holds(0.6))
  // Whoever takes something back must have agreed to it first.
  return ['keep', 'contact', ...(stays ? others : (['records'] as const))]
}

/** They ask to be known by name, and what they said on a round becomes theirs. */
function become(chance: Chance, human: Human): void {
  const { person, particulars, arrival, chain } = human
  const { on, told, minute, worker, door, setting, talk } = arrival
  const by = door === 'web' ? null : worker
  const purposes = purposesOf(chance, human)
  const at = { partner: partnerOf(worker), setting }
  chain.add(told, minute, by, { verb: 'add-person', person, door, purposes, on, at, ...particulars })
  if (talk !== null) chain.add(told, minute, by, { verb: 'claim-talk', talk, person })
}

function agreePlan(telling: Telling, advised: boolean): void {
  const { human, chance } = telling
  const { on, setting } = human.arrival
  const day = telling.soon(on, chance.holds(0.55) ? 0 : 60)
  const { part, person } = human
  const advice = part.health && (!advised || chance.holds(0.3)) ? someHealthAdvice(chance) : []
  const agreed = (on: string, advice: string[]) =>
    telling.tell(on, (at) => {
      const said = { goals: chance.some(goals, chance.between(1, 3)), advice }
      return { verb: 'agree-plan', person, on, at: { ...at, setting }, ...said }
    })
  agreed(day, advice)
  // Some come back for a new plan: they are counted once all the same.
  if (chance.holds(0.02)) agreed(telling.soon(day, 200), [])
}

function supportHypertension(telling: Telling): void {
  const { human, chance } = telling
  const times = chance.holds(0.2) ? 2 : 1
  let day = human.arrival.on
  for (let time = 0; time < times; time += 1) {
    day = telling.soon(day, 50)
    const on = day
    telling.tell(on, (at) => {
      const advice = ['blood-pressure', ...(chance.holds(0.5) ? ['doctor'] : [])]
      const said = { steps: chance.some(steps, chance.between(1, 2)), advice }
      return { verb: 'support-hypertension', person: human.person, on, at, ...said }
    })
  }
}

/** Coached at a hub, once or for some weeks; whoever is to be included completes it on the last day. */
function coach(telling: Telling, hubs: readonly KnownHub[], { completes }: { completes: boolean }): void {
  const { human, chance } = telling
  const { person, arrival } = human
  const times = chance.weighted([1, 2, 3], (times) => [0, 78, 17, 5][times] ?? 0)
  let day = telling.soon(arrival.on, chance.holds(0.5) ? 0 : 40)
  for (let time = 1; time <= times; time += 1) {
    if (time > 1) day = telling.soon(day, 12)
    const on = day
    const hub = hubOn(chance, hubs, on)
    const advice = someDigitalAdvice(chance)
    telling.tell(on, (at) => ({ verb: 'coach', person, hub, advice, on, at }))
    if (completes && time === times) telling.tell(on, (at) => ({ verb: 'complete-coaching', person, hub, on, at }))
  }
}

const isAdvised = (talk: PlannedTalk | null, about: 'health' | 'digital') => talk?.[about] ?? false

function moveHouse(telling: Telling): void {
  const { human, chance } = telling
  const on = telling.soon(human.arrival.told, 400)
  const area = someWard(chance).code
  telling.tellAtOnce(on, () => ({ verb: 'move-house', person: human.person, area }))
}

/** What somebody does of their own part, apart from roles and going to things. */
export function live(telling: Telling, talk: PlannedTalk | null, hubs: readonly KnownHub[]): void {
  const { human, chance } = telling
  const { part } = human
  become(chance, human)
  if (part.plan) agreePlan(telling, isAdvised(talk, 'health') || part.hypertension)
  if (part.hypertension) supportHypertension(telling)
  if (part.included) coach(telling, hubs, { completes: true })
  else if (part.digital && !isAdvised(talk, 'digital')) coach(telling, hubs, { completes: false })
  if (chance.holds(0.015)) moveHouse(telling)
}
