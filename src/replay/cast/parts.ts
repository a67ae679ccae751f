import type { PersonRole } from '../../people/index.ts'
import type { Chance } from '../chance.ts'
import type { Figures } from '../story.ts'

/** What somebody will have done by the end: for each output, whether they count in it as a person. */
export interface Part {
  plan: boolean
  included: boolean
  hypertension: boolean
  community: boolean
  health: boolean
  digital: boolean
  roles: PersonRole[]
}

/** How much of an output with both parts is people known by name; the rest are contacts, counted by head. */
export const peopleShare = { health: 0.61, digital: 0.37, community: 0.58 } as const

/** How many people must be known: a few more than have a plan. */
export const knownPeople = ({ plans }: Figures) => Math.round(plans * 1.037)

export interface PeopleCounted {
  health: number
  digital: number
  community: number
}

export function peopleCounted(figures: Figures): PeopleCounted {
  const { advisedHealth, advisedDigital, communityAction, digitallyIncluded, recruited, hypertension } = figures
  return {
    health: Math.max(hypertension, Math.round(peopleShare.health * advisedHealth)),
    digital: Math.max(digitallyIncluded, Math.round(peopleShare.digital * advisedDigital)),
    community: Math.max(recruited, Math.round(peopleShare.community * communityAction)),
  }
}

/** Everybody in `already`, and others by chance until there are exactly so many. */
function filledUp(chance: Chance, already: Iterable<number>, others: readonly number[], total: number): Set<number> {
  const chosen = new Set(already)
  for (const each of chance.shuffled(others)) {
    if (chosen.size >= total) break
    chosen.add(each)
  }
  if (chosen.size !== total) throw new Error(`the story asks for ${total} people and has ${chosen.size}`)
  return chosen
}

function rolesOf(figures: Figures, place: number): PersonRole[] {
  if (place < 0 || place >= figures.recruited) return []
  if (place < figures.bothRoles) return ['active-citizen', 'digital-champion']
  return place < figures.champions ? ['digital-champion'] : ['active-citizen']
}

/** Deals out exactly as many parts as the figures say; `birthYears` holds everybody's. Blood pressure is for those over 45. */
export function dealParts(chance: Chance, figures: Figures, birthYears: readonly number[], year: number): Part[] {
  const all = birthYears.map((_, person) => person)
  const counted = peopleCounted(figures)
  const recruits = chance.some(all, figures.recruited)
  const plan = filledUp(chance, [], all, figures.plans)
  const older = [...plan].filter((person) => year - (birthYears[person] ?? year) >= 45)
  const hypertension = filledUp(chance, [], older, figures.hypertension)
  const health = filledUp(chance, hypertension, [...plan], counted.health)
  const included = filledUp(chance, [], all, figures.digitallyIncluded)
  const digital = filledUp(chance, included, all, counted.digital)
  const community = filledUp(chance, recruits, all, counted.community)
  const places = new Map(recruits.map((person, place) => [person, place]))
  return all.map((person) => ({
    plan: plan.has(person),
    included: included.has(person),
    hypertension: hypertension.has(person),
    community: community.has(person),
    health: health.has(person),
    digital: digital.has(person),
    roles: rolesOf(figures, places.get(person) ?? -1),
  }))
}
