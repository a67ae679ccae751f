import type { Contribution, Measure } from './contribution.ts'
import type { OutputCode } from './definitions.ts'

/** By what the roll-up keeps its sums. Wards and deciles are found from the area when a page is drawn. */
export const dimensions = ['all', 'partner', 'setting', 'area', 'kind'] as const
export type Dimension = (typeof dimensions)[number]

/** One sum: of one output, in one measure, for one value of one dimension, on one day. */
export interface Cell {
  dimension: Dimension
  output: OutputCode
  measure: Measure
  /** Empty where the entry did not tell. */
  value: string
  happenedOn: string
}

const withKinds: ReadonlySet<OutputCode> = new Set(['recruited', 'hubs'])

/** By what sums are kept day by day. There are too many areas for that: those are kept by month. */
export const isDaily = (dimension: Dimension): boolean => dimension !== 'area'

/** The sums that a contribution goes into. Who was asked matters only for the whole. */
export function cellsOf({ output, measure, happenedOn, context }: Contribution): Cell[] {
  const cell = (dimension: Dimension, value: string): Cell => ({ dimension, output, measure, value, happenedOn })
  const whole = cell('all', '')
  if (measure === 'asked' || measure === 'first-time') return [whole]
  const { partner, setting, area, kind } = context
  const parts = [whole, cell('partner', partner), cell('setting', setting), cell('area', area)]
  return withKinds.has(output) ? [...parts, cell('kind', kind)] : parts
}

export interface Sum extends Cell {
  amount: number
}

/** Adds up by cell. */
export class Tally {
  private readonly cells = new Map<string, Sum>()

  add(contribution: Contribution): void {
    for (const cell of cellsOf(contribution)) {
      const name = Object.values(cell).join('|')
      const known = this.cells.get(name)
      if (known) known.amount += contribution.amount
      else this.cells.set(name, { ...cell, amount: contribution.amount })
    }
  }

  sums(): Sum[] {
    return [...this.cells.values()].filter(({ amount }) => amount !== 0)
  }
}
