import { type Assumptions, defaultAssumptions } from './assumptions.ts'
import type { Comparable } from './comparable.ts'
import { type ComparedField, fieldLevels } from './field-levels.ts'

/** What one field adds to the weight, in bits. */
export type ScorePart = { readonly field: ComparedField; readonly level: string; readonly weight: number }

/** `weight` in bits; `probability` from 0 to 1 that the two records are of one person. */
export type PairScore = { readonly weight: number; readonly probability: number; readonly parts: readonly ScorePart[] }

const inBits = (odds: number) => Math.log2(odds)

/**
 * Fellegi-Sunter: each field that both records have adds log2(m/u); the sum W and the prior p give the odds
 * 2^W p/(1 - p) and from them the probability. The sum takes fields to be independent among strangers, which people of
 * one household are not: see `likelihood`. Symmetric in a and b.
 * Source: I. P. Fellegi and A. B. Sunter, Journal of the American Statistical Association 64 (1969), 1183-1210.
 */
export function scorePair(a: Comparable, b: Comparable, assumed: Assumptions = defaultAssumptions): PairScore {
  const parts = fieldLevels(a, b, assumed).map(({ field, level, m, u }) => ({ field, level, weight: inBits(m / u) }))
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  const posterior = weight + inBits(assumed.prior / (1 - assumed.prior))
  return { weight, probability: 1 / (1 + 2 ** -posterior), parts }
}
