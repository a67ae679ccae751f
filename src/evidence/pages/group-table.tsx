import { type Cell, Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Lens } from '../figures/disclosure.ts'
import type { OutputFigures } from '../figures/report.ts'
import { type GroupedFigures, shownParts } from '../files/rows.ts'
import { Amount } from './amounts.tsx'

export interface GroupTableProps {
  grouped: GroupedFigures
  outputs: readonly OutputFigures[]
  lens: Lens
  caption: string
}

const id = 'by-group'

/** All outputs side by side, a row for each partner, ward, quarter; totals are protected on their own. */
export function GroupTable({ grouped, outputs, lens, caption }: GroupTableProps) {
  const { t } = useWords()
  const number = (figures: OutputFigures, sums: GroupedFigures['groups'][number]['sums']): Cell => ({
    text: <Amount amount={shownParts(sums, figures, lens).total} />,
  })
  const rows = grouped.groups.map(({ label, sums }) => [
    { text: label },
    ...outputs.map((figures) => number(figures, sums)),
  ])
  const all = [{ text: t('evidence.group.all') }, ...outputs.map(({ total }) => ({ text: <Amount amount={total} /> }))]
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
