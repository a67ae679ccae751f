import { setTimeout } from 'node:timers/promises'

/** deadlock_detected and serialization_failure: the server gave up one of several that crossed; nothing of it was kept. */
const codes: ReadonlySet<unknown> = new Set(['40P01', '40001'])

/** What the server answers to whatever is sent after a statement has failed: it does not say why. */
const aborted = '25P02'

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

/** Whether the same work may well succeed if it is simply done again. */
export function hasCrossed(error: unknown): boolean {
  return codes.has(codeOf(error))
}

/** Why a transaction failed: `first` is the first failure of what was sent without waiting, the reason for what came after. */
export function causeOf(error: unknown, first: unknown): unknown {
  return first === undefined || codeOf(first) === aborted ? error : first
}

/** So often in all is the work of a transaction done before its crossing counts as a fault. */
export const attempts = 4

/** Longer each time, and by chance, so that those who crossed do not meet again. */
export function stepAside(attempt: number): Promise<void> {
  return setTimeout(2 ** attempt * 10 * (0.5 + Math.random()))
}
