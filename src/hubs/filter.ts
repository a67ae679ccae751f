import { type Spot, walkBetween } from '../places/index.ts'
import { wallClock } from '../platform/clock/index.ts'
import type { Typed } from '../platform/fields/index.ts'
import { hubIsOpen, hubOpensWithin, type Openness, opennessAt } from './hours.ts'
import type { Hub } from './queries/hub.ts'

export const openings = ['now', 'today', 'week', 'all'] as const
export type OpenWhen = (typeof openings)[number]

export interface HubFilter {
  open: OpenWhen
  /** A postcode or neighbourhood, as typed. */
  near: string
}

const isOpening = (code: string | undefined): code is OpenWhen => openings.some((opening) => opening === code)

export function hubFilterOf(query: Typed): HubFilter {
  const open = query.open?.[0]
  return { open: isOpening(open) ? open : 'all', near: (query.near?.[0] ?? '').trim().slice(0, 60) }
}

export function hubsAddress({ open, near }: HubFilter): string {
  const query = new URLSearchParams()
  if (open !== 'all') query.set('open', open)
  if (near !== '') query.set('near', near)
  return query.size > 0 ? `/hubs?${query}` : '/hubs'
}

/** A hub as a visitor sees it at a moment. */
export interface HubSeen extends Hub {
  openness: Openness | null
  /** Minutes' walk; null where it is not known from where or to where. */
  walk: number | null
}

const suits: Record<OpenWhen, (hub: Hub, now: Date) => boolean> = {
  now: hubIsOpen,
  today: (hub, now) => hubOpensWithin(hub, wallClock(now).day, 1),
  week: (hub, now) => hubOpensWithin(hub, wallClock(now).day, 7),
  all: () => true,
}

/** Those that suit, the nearest first where it is known from where; else by name, as they come. */
export function hubsThatSuit(hubs: Hub[], open: OpenWhen, spot: Spot | null, now: Date): HubSeen[] {
  return hubs
    .filter((hub) => suits[open](hub, now))
    .map((hub) => ({ ...hub, openness: opennessAt(hub, now), walk: walkBetween(spot, hub) }))
    .toSorted((a, b) => (a.walk ?? Number.MAX_VALUE) - (b.walk ?? Number.MAX_VALUE))
}
