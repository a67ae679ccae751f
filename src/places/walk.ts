/** A place on the earth in degrees (WGS 84). */
export interface Spot {
  latitude: number
  longitude: number
}

/** Mean radius of the earth in metres (IUGG). A sphere errs by at most 0.5%: less than a minute in three hours' walk. */
export const earthRadius = 6_371_009

export const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Great-circle distance in metres by the haversine formula, which unlike the law of cosines keeps its precision over
 * short distances: a = sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2), d = 2R asin √a.
 * Source: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), 159.
 */
export function metresBetween(from: Spot, to: Spot): number {
  const [lat1, lat2] = [radians(from.latitude), radians(to.latitude)]
  const halfLat = Math.sin((lat2 - lat1) / 2) ** 2
  const halfLong = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.sqrt(halfLat + Math.cos(lat1) * Math.cos(lat2) * halfLong))
}

/** 4.8 km an hour: the pace of most British walking times, such as those on local maps and at bus stops. */
const metresPerMinute = 80

/**
 * Streets do not run straight. An assumption: dense street networks lead on average about 1.3 times as far as the
 * straight line; a river or a motorway between may double it. So a walking time is shown as "about".
 */
const detour = 1.3

/** Minutes' walk over so many metres in a straight line, rounded up, never less than one. */
export function minutesWalk(metres: number): number {
  return Math.max(1, Math.ceil((metres * detour) / metresPerMinute))
}

/** How far, in a straight line, somebody comes in so many minutes: the inverse of `minutesWalk`. */
export function metresWithin(minutes: number): number {
  return (minutes * metresPerMinute) / detour
}

/** Minutes' walk from one spot to another; null where it is not known from where or to where. */
export function walkBetween(
  from: Spot | null,
  { latitude, longitude }: { latitude: number | null; longitude: number | null },
): number | null {
  if (!from || latitude === null || longitude === null) return null
  return minutesWalk(metresBetween(from, { latitude, longitude }))
}
