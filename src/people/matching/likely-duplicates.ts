import { type Assumptions, defaultAssumptions } from './assumptions.ts'
import type { Comparable } from './comparable.ts'
import { type PairScore, scorePair } from './pair-score.ts'

export type Likelihood = 'likely' | 'possible'
export type Duplicate<Candidate> = PairScore & { readonly candidate: Candidate; readonly likelihood: Likelihood }

const namesDiffer = ({ parts }: PairScore) =>
  parts.some(({ field, level }) => field === 'name' && (level === 'different' || level === 'one-word-different'))

/**
 * Mother and daughter, husband and wife share phone, home and often more: fields that the weights take to be independent.
 * So whatever the weight, people whose names differ are at most possibly one person; somebody has to look.
 */
export function likelihood(score: PairScore, assumed: Assumptions = defaultAssumptions): Likelihood | null {
  if (score.probability >= assumed.likelyFrom && !namesDiffer(score)) return 'likely'
  return score.probability >= assumed.possibleFrom ? 'possible' : null
}

/** Those of the candidates who may be this person, the most probable first. */
export function likelyDuplicates<Candidate extends Comparable>(
  person: Comparable,
  candidates: readonly Candidate[],
  assumed: Assumptions = defaultAssumptions,
): Duplicate<Candidate>[] {
  return candidates
    .flatMap((candidate) => {
      const score = scorePair(person, candidate, assumed)
      const called = likelihood(score, assumed)
      return called ? [{ ...score, candidate, likelihood: called }] : []
    })
    .toSorted((a, b) => b.probability - a.probability)
}
