import type { Basis, OutputCode } from '../definitions.ts'
import type { Lens, Shown } from '../figures/disclosure.ts'
import type { OutputFigures, OutputsReport } from '../figures/report.ts'
import type { Group, Grouping } from '../queries/breakdown.ts'
import type { ValueSum } from '../queries/sums.ts'

/** One line of the file: one figure. */
export interface FigureRow {
  output: OutputCode
  title: string
  version: number
  basis: Basis | 'total' | 'target' | 'people-behind-contacts'
  group_by: Grouping | 'all'
  group: string
  group_name: string
  from: string
  to: string
  as_at: string
  amount: Shown
  low: number | ''
  high: number | ''
}

type Frame = Pick<FigureRow, 'output' | 'title' | 'version' | 'from' | 'to' | 'as_at'>

const row = (frame: Frame, basis: FigureRow['basis'], amount: Shown, part: Partial<FigureRow> = {}): FigureRow => ({
  ...frame,
  basis,
  group_by: 'all',
  group: '',
  group_name: '',
  amount,
  low: '',
  high: '',
  ...part,
})

function wholeRows(frame: Frame, { parts, total, target, unique }: OutputFigures): FigureRow[] {
  const rows = [...parts.map(({ basis, amount }) => row(frame, basis, amount)), row(frame, 'total', total)]
  if (target) rows.push(row(frame, 'target', target.amount))
  if (unique) {
    const [low, high] = [Math.round(unique.low), Math.round(unique.high)]
    rows.push(row(frame, 'people-behind-contacts', Math.round(unique.estimate), { low, high }))
  }
  return rows
}

export interface NamedGroup extends Group {
  label: string
}

/** The sums of a group in each basis and in all, as they may be shown. */
export function shownParts(sums: readonly ValueSum[], { code, parts }: OutputFigures, lens: Lens) {
  const amountOf = (basis: Basis) =>
    sums
      .filter(({ output, measure }) => output === code && measure === basis)
      .reduce((all, { amount }) => all + amount, 0)
  const amounts = parts.map(({ basis }) => ({ basis, amount: amountOf(basis) }))
  return {
    parts: amounts.map(({ basis, amount }) => ({ basis, amount: lens(amount) })),
    total: lens(amounts.reduce((all, { amount }) => all + amount, 0)),
  }
}

export interface GroupedFigures {
  by: Grouping
  groups: readonly NamedGroup[]
}

function groupRows(frame: Frame, figures: OutputFigures, { by, groups }: GroupedFigures, lens: Lens): FigureRow[] {
  return groups.flatMap(({ code, label, sums }) => {
    const part = { group_by: by, group: code, group_name: label }
    const { parts, total } = shownParts(sums, figures, lens)
    const amounts = [
      ...parts.map(({ basis, amount }) => row(frame, basis, amount, part)),
      row(frame, 'total', total, part),
    ]
    return total === 0 ? [] : amounts
  })
}

/** Every figure of a report, and of its groups, one to a row. */
export function figureRows(report: OutputsReport, grouped: readonly GroupedFigures[], lens: Lens): FigureRow[] {
  return report.outputs.flatMap((figures) => {
    const { version, title } = figures.definition
    const frame: Frame = { output: figures.code, title, version, ...report.period, as_at: report.asAt }
    return [...wholeRows(frame, figures), ...grouped.flatMap((each) => groupRows(frame, figures, each, lens))]
  })
}
