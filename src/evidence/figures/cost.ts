import { type Days, shareWithin } from '../../platform/clock/index.ts'
import { penceWithin } from '../../programme/index.ts'
import type { OutputCode } from '../definitions.ts'
import { knownNumber, type Shown } from './disclosure.ts'

/** Money of the contract for certain days, in pence. */
export interface MoneyLine extends Days {
  code: string
  label: string
  amountPence: number
}

export interface LineCost {
  code: string
  label: string
  pence: number
  /** Only part of its days lie in the period, and so only that part of the money counts. */
  byDays: boolean
}

export interface CostPerOutput {
  output: OutputCode
  /** Pence for one, not rounded; null where there is none or the number is hidden. */
  each: number | null
}

export interface Cost {
  lines: LineCost[]
  totalPence: number
  each: CostPerOutput[]
}

/**
 * The cost of a period, line by line, and for each output the whole of it divided by that output. Amounts are nominal, as
 * the contract says them, in pence; a line that overlaps the period in part counts by its share of days, such
 * that the periods of a programme add up to the penny. Every output is charged the whole cost, so the results are neither shares nor may they be added up. Those for
 * whom numbers are protected get them worked out from the protected numbers.
 */
export function costOf(
  lines: readonly MoneyLine[],
  period: Days,
  totals: readonly { code: OutputCode; total: Shown }[],
): Cost {
  const costs = lines
    .map((line) => ({ ...line, share: shareWithin(line, period) }))
    .filter(({ share, amountPence }) => share > 0 && amountPence > 0)
    .map(({ share, ...line }) => {
      return { code: line.code, label: line.label, pence: penceWithin(line, period), byDays: share < 1 }
    })
  const totalPence = costs.reduce((sum, { pence }) => sum + pence, 0)
  const each = totals.map(({ code, total }) => {
    const count = knownNumber(total)
    return { output: code, each: count && totalPence > 0 ? totalPence / count : null }
  })
  return { lines: costs, totalPence, each }
}
