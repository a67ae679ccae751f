import { Problem } from '../../platform/problem/index.ts'

/**
 * The English Indices of Deprivation of 2019 (on LSOAs of 2011) and of 2025 (on LSOAs of 2021). MHCLG warns against
 * comparing ranks and deciles of two editions: methods, indicators and areas changed.
 */
export type DeprivationEdition = 'imd2019' | 'imd2025'

export const deprivationEditions: readonly DeprivationEdition[] = ['imd2019', 'imd2025']

export const isDeprivationEdition = (text: string): text is DeprivationEdition =>
  deprivationEditions.some((edition) => edition === text)

/** A decile never goes without its edition. 1 is the most deprived tenth of the LSOAs of England, 10 the least. */
export type Decile<Edition extends DeprivationEdition = DeprivationEdition> = {
  readonly edition: Edition
  readonly decile: number
}

/** The edition that all of them share. Throws a Problem where they are of two: there is no answer to give. */
export function editionOf(deciles: readonly [Decile, ...Decile[]]): DeprivationEdition {
  const [{ edition }] = deciles
  if (deciles.every((each) => each.edition === edition)) return edition
  throw new Problem('conflict', 'programme.areas.two-editions')
}

/** Below 0 where `a` is the more deprived. Deciles of two editions do not pass the compiler, nor this at run time. */
export function compareDeprivation<Edition extends DeprivationEdition>(
  a: Decile<Edition>,
  b: Decile<NoInfer<Edition>>,
): number {
  editionOf([a, b])
  return a.decile - b.decile
}
