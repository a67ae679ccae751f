import { type Geometry, isHere } from './cells.ts'

type Position = readonly [longitude: number, latitude: number]

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'

/** All rings of a Polygon or MultiPolygon, outer and inner, whatever the depth of nesting. */
function ringsOf(coordinates: unknown): Position[][] {
  if (!Array.isArray(coordinates)) return []
  if (coordinates.every(isPosition)) return coordinates.length > 2 ? [coordinates] : []
  return coordinates.flatMap(ringsOf)
}

type Moments = { area: number; x: number; y: number }

/** Twice the signed area of a ring and its first moments, measured from `origin` so that digits are not lost. */
function momentsOf(ring: readonly Position[], [x0, y0]: Position): Moments {
  const sum = { area: 0, x: 0, y: 0 }
  for (const [at, [lon, lat]] of ring.entries()) {
    const [nextLon, nextLat] = ring[(at + 1) % ring.length] ?? [lon, lat]
    const cross = (lon - x0) * (nextLat - y0) - (nextLon - x0) * (lat - y0)
    sum.area += cross
    sum.x += cross * (lon + nextLon - 2 * x0)
    sum.y += cross * (lat + nextLat - 2 * y0)
  }
  return sum
}

/** Whether every corner lies in the British Isles, in degrees: not so for a file in metres of the National Grid. */
export const isInDegrees = ({ coordinates }: Geometry) => {
  const rings = ringsOf(coordinates)
  return rings.length > 0 && rings.flat().every(([longitude, latitude]) => isHere(latitude, longitude))
}

/**
 * Centre of gravity of an area in degrees: sum of (x_i + x_i+1)(x_i y_i+1 - x_i+1 y_i) over 3 sum of (x_i y_i+1 - x_i+1 y_i), over all
 * rings; holes run the other way round and so take away (RFC 7946, 3.1.6). The earth is taken as flat across one area,
 * which for a ward errs by metres. Null for a shape without area.
 */
export function centroid({ coordinates }: Geometry): { latitude: number; longitude: number } | null {
  const rings = ringsOf(coordinates)
  const origin = rings[0]?.[0]
  if (!origin) return null
  const sums = rings.map((ring) => momentsOf(ring, origin))
  const total = (of: keyof Moments) => sums.reduce((sum, moments) => sum + moments[of], 0)
  const area = total('area')
  if (area === 0) return null
  return { longitude: origin[0] + total('x') / (3 * area), latitude: origin[1] + total('y') / (3 * area) }
}
