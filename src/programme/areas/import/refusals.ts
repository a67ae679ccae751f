import type { MessageKey } from '../../../platform/words/index.ts'

/** Why a row, or a file, could not be used, and the sentence that says so to whoever runs the import. */
export const refusalReasons = {
  unreadable: 'programme.areas.refused.unreadable',
  'unknown-columns': 'programme.areas.refused.unknown-columns',
  'unknown-edition': 'programme.areas.refused.unknown-edition',
  'no-postcode': 'programme.areas.refused.no-postcode',
  ended: 'programme.areas.refused.ended',
  'no-area': 'programme.areas.refused.no-area',
  'no-name': 'programme.areas.refused.no-name',
  'no-decile': 'programme.areas.refused.no-decile',
  'not-degrees': 'programme.areas.refused.not-degrees',
} satisfies Record<string, MessageKey>

export type RefusalReason = keyof typeof refusalReasons
export type Refusal = { readonly reason: RefusalReason; readonly count: number; readonly lines: readonly number[] }

const linesKept = 20

/** Counts every refusal and keeps the first lines of each reason. */
export class Refusals {
  readonly #counts = new Map<RefusalReason, { count: number; lines: number[] }>()

  add(reason: RefusalReason, line: number): void {
    const soFar = this.#counts.get(reason) ?? { count: 0, lines: [] }
    soFar.count += 1
    if (soFar.lines.length < linesKept) soFar.lines.push(line)
    this.#counts.set(reason, soFar)
  }

  all(): Refusal[] {
    return [...this.#counts].map(([reason, { count, lines }]) => ({ reason, count, lines }))
  }
}
