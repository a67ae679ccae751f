import { interests } from '../../activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../../discovery/index.ts'
import { digitalAdvice } from '../../hubs/index.ts'
import { ageBands } from '../../people/index.ts'
import { healthAdvice } from '../../plans/index.ts'
import type { WardFacts } from '../../programme/index.ts'
import type { Chance } from '../chance.ts'
import type { Said } from '../deed.ts'

const codesOf = (options: readonly { value: string }[]) => options.map(({ value }) => value)
const healthCodes = codesOf(healthAdvice)
const digitalCodes = codesOf(digitalAdvice)

/** People put safety and money before health: the first thing that such programmes find out. */
const mattersMost: Readonly<Record<string, number>> = {
  safety: 5,
  money: 5,
  company: 3,
  health: 2,
  housing: 2,
  work: 2,
}

export const someHealthAdvice = (chance: Chance) => chance.some(healthCodes, chance.between(1, 2))
export const someDigitalAdvice = (chance: Chance) => chance.some(digitalCodes, chance.between(1, 2))

const upTo = (chance: Chance, options: readonly { value: string }[], most: number) =>
  chance.some(codesOf(options), chance.between(0, most))

function mattersTo(chance: Chance): string[] {
  const first = chance.weighted(codesOf(matters), (code) => mattersMost[code] ?? 1)
  const second = chance.pick(codesOf(matters))
  return chance.holds(0.3) ? [...new Set([first, second])] : [first]
}

/** The ward somebody named, the first half of a postcode, or nothing: then the round's own area stands. */
function areaTold(chance: Chance, ward: WardFacts): string | null {
  if (chance.holds(0.1)) return null
  return chance.holds(0.17) ? chance.pick(ward.outwardCodes) : ward.code
}

export interface Speaker {
  ward: WardFacts
  ageBand: string | null
  /** What they are advised about. */
  health: boolean
  digital: boolean
  nextStep: string
  firstTime: boolean | null
}

/** What somebody says and hears in a conversation. */
export function saidBy(chance: Chance, { ward, ageBand, health, digital, nextStep, firstTime }: Speaker): Said {
  return {
    ageBand: ageBand ?? (chance.holds(0.85) ? chance.pick(ageBands) : null),
    area: areaTold(chance, ward),
    interests: upTo(chance, interests, 2),
    needs: upTo(chance, needs, 2),
    gifts: upTo(chance, gifts, 1),
    matters: mattersTo(chance),
    adviceHealth: health ? someHealthAdvice(chance) : [],
    adviceDigital: digital ? someDigitalAdvice(chance) : [],
    nextStep,
    firstTime,
  }
}

/** What is promised to somebody who gave a name; nothing to the others. */
export function someNextStep(chance: Chance, promised: number): string {
  return chance.holds(promised) ? chance.pick(codesOf(nextSteps).filter((code) => code !== 'none')) : 'none'
}
