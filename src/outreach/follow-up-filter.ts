import { daysAfter } from '../platform/clock/index.ts'
import type { ReadTx } from '../platform/database/index.ts'
import type { Typed } from '../platform/fields/index.ts'
import type { Wanted } from './follow-up-queries.ts'

export const whoses = ['all', 'mine'] as const
export const whens = ['all', 'due', 'late'] as const

/** Which part of the list somebody looks at. */
export interface Chosen {
  whose: (typeof whoses)[number]
  when: (typeof whens)[number]
}

/** Anything that cannot be chosen is everything. */
export function chosenIn(typed: Typed): Chosen {
  return {
    whose: whoses.find((each) => each === typed.whose?.[0]) ?? 'all',
    when: whens.find((each) => each === typed.when?.[0]) ?? 'all',
  }
}

export function wantedBy({ whose, when }: Chosen, { actor, today }: ReadTx): Wanted {
  const dueBy = { all: null, due: today, late: daysAfter(today, -1) }[when]
  return { of: whose === 'mine' ? actor : null, dueBy }
}

/** The part as it stands in an address; whatever is everything is left out. */
export function queryOf(chosen: Chosen, more: Record<string, string> = {}): string {
  const parts = Object.entries({ ...chosen, ...more }).filter(([, value]) => value !== 'all')
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`
}
