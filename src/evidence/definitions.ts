import type { PlainKey } from '../platform/fields/index.ts'

/** People: known by key, counted once. Contacts: counted by head, the same person met twice counts twice. Places: hubs. */
export type Basis = 'people' | 'contacts' | 'places'

export interface Definition {
  readonly version: number
  /** The day from which this version holds. A published table keeps the version it was made with. */
  readonly date: string
  readonly bases: readonly Basis[]
  readonly title: PlainKey
  readonly meaning: PlainKey
  readonly rule: PlainKey
}

const first = { version: 1, date: '2026-11-23' } as const

/** A change of what counts is a new version with its date, and a new name of the roll-up: see `rollup/follower.ts`. */
export const definitions = {
  recruited: {
    ...first,
    bases: ['people'],
    title: 'evidence.output.recruited',
    meaning: 'evidence.output.recruited.meaning',
    rule: 'evidence.output.recruited.rule',
  },
  hubs: {
    ...first,
    bases: ['places'],
    title: 'evidence.output.hubs',
    meaning: 'evidence.output.hubs.meaning',
    rule: 'evidence.output.hubs.rule',
  },
  'advised-health': {
    ...first,
    bases: ['people', 'contacts'],
    title: 'evidence.output.advised-health',
    meaning: 'evidence.output.advised-health.meaning',
    rule: 'evidence.output.advised-health.rule',
  },
  'advised-digital': {
    ...first,
    bases: ['people', 'contacts'],
    title: 'evidence.output.advised-digital',
    meaning: 'evidence.output.advised-digital.meaning',
    rule: 'evidence.output.advised-digital.rule',
  },
  'digitally-included': {
    ...first,
    bases: ['people'],
    title: 'evidence.output.digitally-included',
    meaning: 'evidence.output.digitally-included.meaning',
    rule: 'evidence.output.digitally-included.rule',
  },
  'community-action': {
    ...first,
    bases: ['people', 'contacts'],
    title: 'evidence.output.community-action',
    meaning: 'evidence.output.community-action.meaning',
    rule: 'evidence.output.community-action.rule',
  },
  plans: {
    ...first,
    bases: ['people'],
    title: 'evidence.output.plans',
    meaning: 'evidence.output.plans.meaning',
    rule: 'evidence.output.plans.rule',
  },
  hypertension: {
    ...first,
    bases: ['people'],
    title: 'evidence.output.hypertension',
    meaning: 'evidence.output.hypertension.meaning',
    rule: 'evidence.output.hypertension.rule',
  },
} as const satisfies Record<string, Definition>

export type OutputCode = keyof typeof definitions

export const outputCodes: readonly OutputCode[] = [
  'recruited',
  'hubs',
  'advised-health',
  'advised-digital',
  'digitally-included',
  'community-action',
  'plans',
  'hypertension',
]

export function isOutputCode(typed: string): typed is OutputCode {
  return outputCodes.some((code) => code === typed)
}

/** All eight Foundation tasks of the Essential Digital Skills framework done alone: the mark of being digitally included. */
export const foundationTasks = 8

/** Whoever withdraws one of these is no longer counted as a person. `keep` carries all other purposes. */
export const countingPurposes: readonly string[] = ['keep', 'records']
