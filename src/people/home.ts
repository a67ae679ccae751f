import type { ReadTx } from '../platform/database/index.ts'
import { parseOutward, parsePostcode } from '../platform/input/index.ts'
import { areaOfPostcode } from '../programme/index.ts'

export interface Home {
  area: string | null
  postcode: string | null
}

/** A postcode becomes the smallest area known for it; itself it is kept only where letters or visits need it. */
export async function homeOf(tx: ReadTx, typed: string, keep: boolean): Promise<Home> {
  const [whole, half] = [parsePostcode(typed), parseOutward(typed)]
  const known = whole.ok ? await areaOfPostcode(tx, whole.value) : null
  return {
    area: known?.lsoa?.code ?? known?.ward?.code ?? (half.ok ? half.value : null),
    postcode: whole.ok && keep ? whole.value : null,
  }
}
