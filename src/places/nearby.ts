import { type Expression, type RawBuilder, sql } from 'kysely'
import { earthRadius, radians, type Spot } from './walk.ts'

interface SpotColumns {
  latitude: Expression<number | null>
  longitude: Expression<number | null>
}

/**
 * Whether the spot in these columns lies within so many metres in a straight line: (k Δφ)² + (k cos φ₀ Δλ)² <= d², with
 * k = 2πR / 360 metres a degree (equirectangular projection about the middle). Within 30 km of it, at our latitudes, it
 * differs from the great circle by less than 0.3%, and it needs no trigonometry for each row.
 */
export function liesWithin(columns: SpotColumns, middle: Spot, metres: number): RawBuilder<boolean> {
  const perDegree = radians(1) * earthRadius
  const perDegreeOfLongitude = perDegree * Math.cos(radians(middle.latitude))
  return sql<boolean>`
    ((${columns.latitude} - ${middle.latitude}) * ${perDegree}) ^ 2 +
    ((${columns.longitude} - ${middle.longitude}) * ${perDegreeOfLongitude}) ^ 2 <= ${metres ** 2}`
}
