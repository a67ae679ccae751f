import { type Venue, type VenueId, venueById } from '../../places/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { Particulars } from '../queries/activity.ts'

interface Renamed {
  venueId?: VenueId | null
}

/** The table's names for what an activity is. */
export function columnsOf<P extends Renamed>({ venueId = null, ...same }: P) {
  return { ...same, venue_id: venueId }
}

export async function venueOf(tx: ReadTx, id: VenueId | null | undefined): Promise<Venue | null> {
  if (!id) return null
  const venue = await venueById(tx, id)
  if (!venue) throw new Problem('not-found', 'places.problem.no-venue')
  return venue
}

/** Where the venue is, there the activity is. */
export function spotOf(venue: Venue | null): Partial<Pick<Particulars, 'area' | 'latitude' | 'longitude'>> {
  if (!venue) return {}
  const { area, latitude, longitude } = venue
  return { area, latitude, longitude }
}

/** A number of places, where one is given, is a number that somebody can come in. */
export function refuseNoRoom(capacity: number | null | undefined): void {
  if (capacity === 0) throw new Problem('invalid', 'activities.problem.no-room', 'capacity')
}
