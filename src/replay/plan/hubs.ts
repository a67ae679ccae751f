import { type Hours, type HubKind, hubKinds } from '../../hubs/index.ts'
import { daysAfter, type Weekday } from '../../platform/clock/index.ts'
import { apportion } from '../apportion.ts'
import type { Chance } from '../chance.ts'
import type { Chain } from './chain.ts'
import { coordinator, partnerOf, workers } from './staff.ts'
import { type Stage, someMinute } from './stage.ts'
import { someWard, spotIn } from './venues.ts'

/** How many of a hundred hubs are of each kind, what they are called, and where they stand. */
const traits: Record<HubKind, { share: number; called: readonly string[]; setting: string }> = {
  static: { share: 48, called: ['library hub', 'community centre hub', 'children’s centre hub'], setting: 'other' },
  'pop-up': { share: 36, called: ['pop-up hub', 'church hall pop-up', 'club room pop-up'], setting: 'social' },
  mobile: { share: 16, called: ['hub on wheels', 'hub bus stop'], setting: 'street' },
}

const equipment = ['Six laptops, two tablets and a printer', 'Four tablets and a big screen', 'Eight tablets in a case']
const longDays = [
  { from: '09:30', to: '17:00' },
  { from: '10:00', to: '16:00' },
  { from: '10:00', to: '18:30' },
]
const shortDays = [
  { from: '09:30', to: '12:30' },
  { from: '13:00', to: '17:00' },
  { from: '17:30', to: '20:00' },
]
const openDays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export interface KnownHub {
  number: number
  opened: string
  /** The first day on which it was no longer there. */
  closed: string | null
}

function hoursOf(chance: Chance, kind: HubKind): Hours {
  const isStatic = kind === 'static'
  const days = chance.some(openDays, isStatic ? chance.between(4, 6) : chance.between(1, 3))
  const times = isStatic ? longDays : shortDays
  return Object.fromEntries(openDays.filter((day) => days.includes(day)).map((day) => [day, [chance.pick(times)]]))
}

/** The day on which the nth opens: two in the first days, the others as the seasons bring them. */
function openingDay(stage: Stage, chance: Chance, number: number): string {
  return number < 2 ? stage.calendar.later(stage.calendar.first, number + 1) : stage.calendar.any(chance)
}

function closeOne(stage: Stage, chance: Chance, chain: Chain, hub: KnownHub): KnownHub {
  const on = stage.calendar.onOrAfter(daysAfter(hub.opened, chance.between(20, 120)))
  if (on >= stage.calendar.last) return hub
  chain.add(on, someMinute(chance), coordinator, { verb: 'close-hub', hub: hub.number, on })
  const again = stage.calendar.later(on, chance.between(15, 40))
  if (again >= stage.calendar.last || !chance.holds(0.15)) return { ...hub, closed: on }
  chain.add(again, someMinute(chance), coordinator, { verb: 'reopen-hub', hub: hub.number, on: again })
  // Nobody is sent there in between, and whoever plans coaching need not know that it opened again.
  return { ...hub, closed: on }
}

function openOne(stage: Stage, chance: Chance, number: number, kind: HubKind): KnownHub {
  const chain = stage.chain()
  const { called, setting } = traits[kind]
  const ward = someWard(chance)
  const on = openingDay(stage, chance, number)
  const told = {
    name: `${ward.name} ${chance.pick(called)}`,
    address: `${ward.name}, Liverpool`,
    ...spotIn(chance, ward),
  }
  const kept = { kind, equipment: chance.pick(equipment), hours: hoursOf(chance, kind) }
  const at = { partner: partnerOf(chance.pick(workers)), setting }
  const day = stage.toldOn(chance, on)
  chain.add(day, someMinute(chance), coordinator, { verb: 'open-hub', hub: number, on, at, ...told, ...kept })
  const hub = { number, opened: day, closed: null }
  return kind === 'pop-up' && chance.holds(0.8) ? closeOne(stage, chance, chain, hub) : hub
}

export function openHubs(stage: Stage): KnownHub[] {
  const chance = stage.chance.for('hubs')
  const shares = hubKinds.map((kind) => traits[kind].share)
  const counts = apportion(stage.story.figures.hubs, shares)
  const kinds = chance.shuffled(hubKinds.flatMap((kind, at) => Array.from({ length: counts[at] ?? 0 }, () => kind)))
  return kinds.map((kind, number) => openOne(stage, chance, number, kind))
}

/** One of the hubs that were open on that day, if there was one. */
export function hubOn(chance: Chance, hubs: readonly KnownHub[], day: string): number | null {
  const open = hubs.filter(({ opened, closed }) => opened < day && (closed === null || day < closed))
  return open.length > 0 ? chance.pick(open).number : null
}
