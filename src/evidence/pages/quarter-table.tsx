import { scaleLinear } from 'd3-scale'
import { Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { knownNumber } from '../figures/disclosure.ts'
import type { QuarterFigure } from '../figures/report.ts'
import { periodInWords } from '../period/in-words.ts'
import { Amount } from './amounts.tsx'

const width = 100
const height = 12

/** A bar as long as its number; the number itself stands beside it. */
function Bar({ length }: { length: number }) {
  const box = `0 0 ${width} ${height}`
  return (
    <svg class="kith-bar" viewBox={box} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width={length} height={height} />
    </svg>
  )
}

interface QuarterTableProps {
  quarters: readonly QuarterFigure[]
  caption: string
  /** Where the number of a quarter opens. */
  opens(quarter: QuarterFigure): string
}

/** The trend as a chart that is its own table: a bar and a number for each quarter. All bars start at nought. */
export function QuarterTable({ quarters, caption, opens }: QuarterTableProps) {
  const words = useWords()
  const most = Math.max(1, ...quarters.map(({ total }) => knownNumber(total) ?? 0))
  const length = scaleLinear([0, most], [0, width])
  return (
    <Table
      compact
      scroll
      firstCellIsHeader
      caption={{ text: caption, size: 's', id: 'by-quarter-table' }}
      head={[
        { text: words.t('evidence.by.quarter') },
        { visuallyHiddenText: words.t('evidence.trend.bar'), width: 'one-half' },
        { text: words.t('evidence.cost.number'), format: 'numeric' },
      ]}
      rows={quarters.map((quarter) => [
        { text: periodInWords(quarter, words) },
        { text: <Bar length={Math.round(length(knownNumber(quarter.total) ?? 0) * 10) / 10} /> },
        { text: <Amount amount={quarter.total} />, ...(quarter.total === 0 ? {} : { href: opens(quarter) }) },
      ])}
    />
  )
}
