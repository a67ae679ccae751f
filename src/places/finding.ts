import type { ReadTx } from '../platform/database/index.ts'
import { outwardOf, parseOutward, parsePostcode } from '../platform/input/index.ts'
import { type Area, areaOfPostcode, wardNamed, wardsOfOutward } from '../programme/index.ts'
import type { Spot } from './walk.ts'

/** A place that somebody named, and where its middle is. */
export interface NamedSpot extends Spot {
  name: string
  /** Code of the smallest area that it lies in. */
  area: string
}

const spotIn = (area: Area | null | undefined, name: string): NamedSpot | null =>
  area && area.latitude !== null && area.longitude !== null
    ? { name, area: area.code, latitude: area.latitude, longitude: area.longitude }
    : null

async function spotOfPostcode(tx: ReadTx, postcode: string): Promise<NamedSpot | null> {
  const found = await areaOfPostcode(tx, postcode)
  const known = spotIn(found?.lsoa, postcode) ?? spotIn(found?.ward, postcode)
  return known ?? spotOfOutward(tx, outwardOf(postcode))
}

async function spotOfOutward(tx: ReadTx, outward: string): Promise<NamedSpot | null> {
  const [most] = await wardsOfOutward(tx, outward)
  return spotIn(most, outward)
}

/**
 * Where the place is that somebody typed: a postcode, the first half of one, or the name of a neighbourhood. Null where
 * we know no such place. A whole postcode is known to a few streets; half of one, or a name, to about a mile.
 */
export async function spotOf(tx: ReadTx, typed: string): Promise<NamedSpot | null> {
  const postcode = parsePostcode(typed)
  if (postcode.ok) return spotOfPostcode(tx, postcode.value)
  const outward = parseOutward(typed)
  if (outward.ok) return spotOfOutward(tx, outward.value)
  const ward = await wardNamed(tx, typed)
  return spotIn(ward, ward?.name ?? '')
}
