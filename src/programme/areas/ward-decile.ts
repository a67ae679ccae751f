import type { ReadTx } from '../../platform/database/index.ts'
import type { Decile, DeprivationEdition } from './deprivation.ts'
import { decileOf } from './queries.ts'

/** `of`: from how many LSOAs of the ward it comes; null where it comes from the short table of facts. */
export type WardDecile<Edition extends DeprivationEdition = DeprivationEdition> = Decile<Edition> & {
  readonly of: number | null
}

/**
 * The decile of a ward: that of its LSOA of middle rank, of two middle ones the more deprived (for n LSOAs in order of
 * rank, number ceil(n/2)). MHCLG publishes none for wards; a mean of deciles is not used because ranks are no measure of
 * how much. LSOAs are those that fit the ward best; those without a rank in this edition are left out, see `of`. Null
 * where there is neither an LSOA with a rank nor a fact about the ward.
 */
export async function wardDecile<Edition extends DeprivationEdition>(
  tx: ReadTx,
  ward: string,
  edition: Edition,
): Promise<WardDecile<Edition> | null> {
  const ranked = await tx.db
    .selectFrom('area')
    .innerJoin('area_deprivation', 'area_deprivation.code', 'area.code')
    .select(['area_deprivation.decile'])
    .where('area.parent_code', '=', ward)
    .where('area.kind', '=', 'lsoa')
    .where('area_deprivation.edition', '=', edition)
    .where('area_deprivation.rank', 'is not', null)
    .orderBy('area_deprivation.rank')
    .execute()
  const middle = ranked[Math.ceil(ranked.length / 2) - 1]
  if (middle) return { edition, decile: middle.decile, of: ranked.length }
  const stated = await decileOf(tx, ward, edition)
  return stated && { ...stated, of: null }
}
