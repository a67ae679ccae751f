import type { PlainKey } from '../platform/fields/index.ts'
import { type ReachKind, reachWithin } from '../platform/input/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { longestRemark } from './offline/wire.ts'

const sentences: Record<ReachKind, PlainKey> = {
  phone: 'outreach.remark.phone',
  postcode: 'outreach.remark.postcode',
  email: 'outreach.remark.email',
}

/** What must be taken out of somebody's words before they can be kept. */
export function remarkProblems(words: string): Problem[] {
  return reachWithin(words).map((kind) => new Problem('invalid', sentences[kind], 'remark'))
}

/** The words as they are kept: none where nothing was said. Refuses what would lead to somebody. */
export function keepableRemark(typed: string | null | undefined): string | null {
  const words = typed?.trim() ?? ''
  const [problem] = remarkProblems(words)
  if (problem) throw problem
  if (words.length > longestRemark) throw new Problem('invalid', 'outreach.remark.too-long', 'remark')
  return words === '' ? null : words
}
