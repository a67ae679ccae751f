import type { Directory, RoughSpot } from '../../src/outreach/offline/directory-shape.ts'
import { walkBetween } from '../../src/places/walk.ts'

/** Where the worker is, as far as it is known: the round's ward, or what the phone says. */
export interface Here {
  ward?: string | null | undefined
  spot?: RoughSpot | null | undefined
}

/** Near is a walk of at most 15 minutes, or the same ward; a walk of more than an hour is far. */
export type Nearness = 'near' | 'walkable' | 'unknown' | 'far'
export const nearnesses: readonly Nearness[] = ['near', 'walkable', 'unknown', 'far']

const nearWalk = 15
const longestWalk = 60

const asSpot = ([latitude, longitude]: RoughSpot) => ({ latitude, longitude })

/** Where a ward alone is known, its middle. */
export function spotOfHere({ wards }: Pick<Directory, 'wards'>, here: Here): RoughSpot | null {
  return here.spot ?? wards.find(({ code }) => code === here.ward)?.spot ?? null
}

/**
 * About how many minutes' walk: the straight line (haversine) x 1.3 for streets that do not run straight, at 80 metres a
 * minute, rounded up (`src/places/walk.ts`). Spots are rounded to 100 metres, so it may be a minute or two out. Null
 * where one end is not known.
 */
export function walkTo(from: RoughSpot | null, to: RoughSpot | null): number | null {
  return from && to ? walkBetween(asSpot(from), asSpot(to)) : null
}

export function nearnessOf(walk: number | null, sameWard: boolean): Nearness {
  if (sameWard || (walk !== null && walk <= nearWalk)) return 'near'
  if (walk === null) return 'unknown'
  return walk <= longestWalk ? 'walkable' : 'far'
}
