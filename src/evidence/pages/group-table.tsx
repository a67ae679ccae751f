import { type Cell, Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Lens, Shown } from '../figures/disclosure.ts'
import type { OutputFigures } from '../figures/report.ts'
import { type GroupedFigures, shownParts } from '../files/rows.ts'
import { Amount } from './amounts.tsx'

export interface GroupTableProps {
  grouped: GroupedFigures
  outputs: readonly OutputFigures[]
  lens: Lens
  caption: string
  /** Where the number of a group opens; of no group, the whole number. */
  opens(code: OutputFigures['code'], group: string | null): string
}

const id = 'by-group'

/** All outputs side by side, a row for each partner, ward, quarter; totals are protected on their own. */
export function GroupTable({ grouped, outputs, lens, caption, opens }: GroupTableProps) {
  const { t } = useWords()
  const number = ({ code }: OutputFigures, amount: Shown, group: string | null): Cell => ({
    text: <Amount amount={amount} />,
    href: opens(code, group),
  })
  const rows = grouped.groups.map(({ code, label, sums }) => [
    { text: label },
    ...outputs.map((figures) => number(figures, shownParts(sums, figures, lens).total, code)),
  ])
  const all = [{ text: t('evidence.group.all') }, ...outputs.map((figures) => number(figures, figures.total, null))]
  return (
    <Table
      responsive
      compact
      firstCellIsHeader
      caption={{ text: caption, size: 's', id }}
      head={[
        { text: t(`evidence.by.${grouped.by}`) },
        ...outputs.map(({ code }) => ({
          text: t(`evidence.short.${code}`),
          format: 'numeric' as const,
        })),
      ]}
      rows={[...rows, all]}
    />
  )
}
