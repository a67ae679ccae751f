import type { ReadTx } from '../platform/database/index.ts'
import { outwardOf } from '../platform/input/index.ts'
import { areaByCode } from '../programme/index.ts'
import { spotOf } from './finding.ts'

interface SpotAnswers {
  postcode: string | null
  ward: string | null
}

interface GivenSpot {
  area: string
  latitude: number | null
  longitude: number | null
}

/**
 * The area and spot of what was answered to `spotFields`: of the postcode, else of the neighbourhood; nothing where
 * nothing was answered. Where no areas were imported, the first half of a postcode is an area in itself, without a spot.
 */
export async function givenSpot(
  tx: ReadTx,
  { postcode, ward }: SpotAnswers,
): Promise<GivenSpot | Record<string, never>> {
  const found = postcode ? await spotOf(tx, postcode) : ward ? await areaByCode(tx, ward) : null
  if (!found) return postcode ? { area: outwardOf(postcode), latitude: null, longitude: null } : {}
  const { latitude, longitude } = found
  return { area: 'code' in found ? found.code : found.area, latitude, longitude }
}
