import type { NameLikeness } from './name-likeness.ts'

/** m: how often two records of one person show this level; u: how often two records of two people do. */
export type Level = { readonly m: number; readonly u: number }

export type BirthYearLevel = 'same' | 'a-year-apart' | 'different'
export type PostcodeLevel = 'same' | 'same-first-half' | 'different' | 'halves-same' | 'halves-different'
export type SameOrNot = 'same' | 'different'

export type Assumptions = {
  readonly name: Readonly<Record<NameLikeness, Level>>
  readonly birthYear: Readonly<Record<BirthYearLevel, Level>>
  readonly postcode: Readonly<Record<PostcodeLevel, Level>>
  readonly phone: Readonly<Record<SameOrNot, Level>>
  readonly email: Readonly<Record<SameOrNot, Level>>
  /** Chance that any one stored person is the person now written down. */
  readonly prior: number
  /** From this probability on a pair is called likely, or possible. */
  readonly likelyFrom: number
  readonly possibleFrom: number
}

/**
 * Assumptions, not measurements; to be replaced by counts of a programme's own merges once there are some hundred.
 * u of birth year: adults of some 70 years, evenly. u of postcode: about 20 first halves in a city, 2,000 postcodes in the
 * streets where a programme works. u of phone: a household shares one now and then. u of names: common full names are
 * borne by about one adult in 10,000, common first names by one in 100. m: slips, moves and new numbers as field workers
 * tell of them. prior: one new record in five is of somebody known already, among 10,000.
 * Where one of two names is a single word the `one-word` levels are a scale of their own, and so are the two `halves`
 * levels of the postcode: m and u each add up to 1 within a scale.
 */
export const defaultAssumptions: Assumptions = {
  name: {
    same: { m: 0.72, u: 0.0001 },
    close: { m: 0.15, u: 0.0005 },
    similar: { m: 0.05, u: 0.005 },
    'first-name-only': { m: 0.05, u: 0.01 },
    different: { m: 0.03, u: 0.9844 },
    'one-word-same': { m: 0.8, u: 0.01 },
    'one-word-close': { m: 0.12, u: 0.02 },
    'one-word-different': { m: 0.08, u: 0.97 },
  },
  birthYear: {
    same: { m: 0.93, u: 0.014 },
    'a-year-apart': { m: 0.04, u: 0.028 },
    different: { m: 0.03, u: 0.958 },
  },
  postcode: {
    same: { m: 0.7, u: 0.0005 },
    'same-first-half': { m: 0.15, u: 0.05 },
    different: { m: 0.15, u: 0.9495 },
    'halves-same': { m: 0.85, u: 0.0505 },
    'halves-different': { m: 0.15, u: 0.9495 },
  },
  phone: { same: { m: 0.8, u: 0.0003 }, different: { m: 0.2, u: 0.9997 } },
  email: { same: { m: 0.85, u: 0.00005 }, different: { m: 0.15, u: 0.99995 } },
  prior: 0.2 / 10_000,
  likelyFrom: 0.9,
  possibleFrom: 0.05,
}
