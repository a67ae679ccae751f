import type { Days } from '../period/month.ts'
import { shareWithin } from '../period/overlap.ts'
import type { TargetFigure } from './report.ts'

export interface TargetLine extends Days {
  output: string
  amount: number
}

/**
 * What was hoped for in a period: the targets of its days added up. One that reaches beyond the period counts by its share
 * of days, as if hoped for evenly. Null where there is none.
 */
export function targetOf(targets: readonly TargetLine[], output: string, period: Days): TargetFigure | null {
  const parts = targets
    .filter((target) => target.output === output && target.amount > 0)
    .map((target) => ({ amount: target.amount, share: shareWithin(target, period) }))
    .filter(({ share }) => share > 0)
  if (parts.length === 0) return null
  const amount = Math.round(parts.reduce((sum, part) => sum + part.amount * part.share, 0))
  return { amount, byDays: parts.some(({ share }) => share < 1) }
}
