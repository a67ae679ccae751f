/**
 * Possible duplicates among people: whom to compare (blocking keys), how alike two records are (Fellegi-Sunter weights
 * over Jaro-Winkler and exact agreement), and what to call it. Pure: finding the candidates is the caller's query.
 */
export { type Assumptions, defaultAssumptions } from './assumptions.ts'
export { blockingKeys, reachKeys } from './blocking-keys.ts'
export type { Comparable } from './comparable.ts'
export { type Duplicate, type Likelihood, likelihood, likelyDuplicates } from './likely-duplicates.ts'
export { nameLikeness } from './name-likeness.ts'
export { nameParts } from './name-parts.ts'
export { type PairScore, type ScorePart, scorePair } from './pair-score.ts'
export { isSameName } from './same-name.ts'
