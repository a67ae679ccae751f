import type { Suggestion } from '../../browser/capture/suggestion.ts'
import type {
  Directory,
  DirectoryActivity,
  DirectoryHub,
  DirectorySession,
  RoughSpot,
} from '../../src/outreach/offline/directory-shape.ts'

// A directory made up for tests: what there is, how far from here and when, seen on one Wednesday morning.

export const now = new Date('2014-01-15T09:30:00Z')
const minute = now.getTime() / 60_000
export const hour = 60
export const day = 24 * hour
const week = { openedOn: '2013-01-01', closedOn: null }
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const open = (from: string, to: string) => Object.fromEntries(days.map((each) => [each, [{ from, to }]]))

// 0.003 degrees of latitude are 334 metres: about 6 minutes' walk.
export const spots = {
  here: [53.39, -2.96],
  near: [53.393, -2.96],
  walkable: [53.41, -2.96],
  far: [53.5, -2.96],
} as const
const placeNumbers = { near: 0, walkable: 1, far: 2, unknown: 3, same: 4 }
export type Where = keyof typeof placeNumbers

export const meets = (inMinutes: number, free: number | null = null): DirectorySession => [minute + inMinutes, 90, free]

export function activity(
  id: string,
  liked: string[],
  where: Where,
  ...sessions: DirectorySession[]
): DirectoryActivity {
  return { id, title: id, interests: liked, sessions, place: placeNumbers[where], cost: null, access: [] }
}

export function hub(id: string, spot: RoughSpot | null, hours: DirectoryHub['hours']): DirectoryHub {
  return { id, name: id, kind: 'static', ward: null, spot, hours, ...week }
}

export function directory(given: Partial<Directory> = {}): Directory {
  return {
    madeAt: now.toISOString(),
    wards: [{ code: 'E05015290', name: 'Toxteth', spot: spots.here }],
    hubs: [],
    activities: [],
    places: [
      { name: 'Near', ward: null, spot: spots.near },
      { name: 'Walkable', ward: null, spot: spots.walkable },
      { name: 'Far', ward: null, spot: spots.far },
      { name: 'Unknown', ward: null, spot: null },
      { name: 'Same', ward: 'E05015290', spot: null },
    ],
    introducible: { interests: [], gifts: [] },
    left: 0,
    ...given,
  }
}

export const idOf = (each: Suggestion) =>
  each.kind === 'activity' ? each.activity.id : each.kind === 'hub' ? each.hub.id : `${each.shares} ${each.code}`

export const open9to17 = open('09:00', '17:00')
export const open14to17 = open('14:00', '17:00')
