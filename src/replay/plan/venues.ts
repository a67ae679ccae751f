import { liverpoolWards, type WardFacts } from '../../programme/index.ts'
import type { Chance } from '../chance.ts'
import type { Chain } from './chain.ts'
import { coordinator } from './staff.ts'
import { type Stage, someMinute } from './stage.ts'

/** Money follows need: wards with many areas among the most deprived are visited most. */
export const wardWeight = (ward: WardFacts) => (ward.lsoas === 0 ? 0.2 : 1 + 1.4 * ward.mostDeprived)

export const someWard = (chance: Chance) => chance.weighted(liverpoolWards, wardWeight)

/** Kinds of place, how often the team goes there, and what such places are called. */
const kinds = [
  {
    setting: 'shop',
    share: 20,
    called: ['barber’s', 'launderette', 'corner shop', 'chemist', 'café', 'hairdresser’s'],
  },
  { setting: 'social', share: 20, called: ['social club', 'bingo hall', 'community centre', 'tenants’ hall'] },
  { setting: 'worship', share: 14, called: ['parish church', 'mosque', 'chapel', 'church hall', 'gurdwara'] },
  { setting: 'sports-club', share: 12, called: ['boxing club', 'bowling green', 'football club', 'sports centre'] },
  { setting: 'workplace', share: 12, called: ['bus depot', 'bakery', 'hospital canteen', 'call centre'] },
  { setting: 'street', share: 10, called: ['market', 'shopping parade'] },
  { setting: 'event', share: 5, called: ['summer fair', 'open day'] },
  { setting: 'other', share: 7, called: ['library', 'school hall', 'job centre', 'food bank'] },
] as const

/** A spot within about half a mile of the middle of a ward, to three decimals of a degree: an area, not a door. */
export function spotIn(chance: Chance, { code, latitude, longitude }: WardFacts) {
  const near = (degrees: number, spread: number) =>
    Math.round((degrees + (chance.share() - 0.5) * spread) * 1000) / 1000
  return { area: code, latitude: near(latitude, 0.012), longitude: near(longitude, 0.018) }
}

export interface KnownVenue {
  number: number
  setting: string
  ward: WardFacts
  /** The day on which the team came to know it. */
  since: string
}

function oneVenue(stage: Stage, chance: Chance, chain: Chain, number: number): KnownVenue {
  const { from } = stage.story.period
  const ward = someWard(chance)
  const { setting, called } = chance.weighted(kinds, ({ share }) => share)
  // The first twelve are there from the start, or there would be nowhere to go.
  const since = number < 12 ? from : stage.calendar.any(chance)
  const minute = number < 12 ? 8 * 60 : someMinute(chance)
  const told = { name: `${ward.name} ${chance.pick(called)}`, setting, address: `${ward.name}, Liverpool` }
  chain.add(since, minute, coordinator, { verb: 'add-venue', venue: number, ...told, ...spotIn(chance, ward) })
  return { number, setting, ward, since }
}

export function findVenues(stage: Stage): KnownVenue[] {
  const chance = stage.chance.for('venues')
  const chain = stage.chain()
  const howMany = Math.min(120, Math.max(24, Math.round(stage.story.figures.plans / 75)))
  return Array.from({ length: howMany }, (_, number) => oneVenue(stage, chance, chain, number))
}

/** One of the places known before that day. */
export function venueOn(chance: Chance, venues: readonly KnownVenue[], day: string): KnownVenue {
  const known = venues.filter(({ since, number }) => since < day || number < 12)
  return chance.pick(known)
}
