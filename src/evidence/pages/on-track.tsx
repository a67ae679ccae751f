import { Table } from '../../platform/nhs/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import { knownNumber } from '../figures/disclosure.ts'
import type { OutputFigures, OutputsReport } from '../figures/report.ts'
import { periodInWords } from '../period/in-words.ts'
import { Amount } from './amounts.tsx'
import { NothingByThen } from './notes.tsx'

/** Of a target: how far, in words; of none, or of a hidden number, nothing. */
function share({ total, target }: OutputFigures, words: Words): string {
  const value = knownNumber(total)
  if (!target || value === null) return words.t('evidence.on-track.no-target')
  const [percent, amount] = [words.percent(value / target.amount, 0), words.number(target.amount)]
  return words.t('evidence.target.text', { percent, target: amount })
}

/** The eight numbers with their targets, in short: each opens. */
export function OnTrack({ report, url }: { report: OutputsReport; url: (path: string) => string }) {
  const words = useWords()
  const { t, date } = words
  if (report.outputs.every(({ total }) => total === 0)) {
    if (!report.isProtected) return <p>{t('evidence.first-day')}</p>
    return <NothingByThen startsOn={report.period.from} asAt={report.asAt} />
  }
  // Those outside the programme see what was known at the end of a quarter, and are told so.
  const known = report.isProtected ? `. ${t('evidence.as-at', { day: date(report.asAt, 'long') })}` : ''
  return (
    <Table
      compact
      firstCellIsHeader
      responsive
      caption={{ text: periodInWords(report.period, words) + known, size: 's' }}
      head={[
        { text: t('evidence.on-track.output') },
        { text: t('evidence.on-track.so-far'), format: 'numeric' },
        { text: t('evidence.on-track.target'), format: 'numeric' },
      ]}
      rows={report.outputs.map((figures) => [
        { text: figures.definition.title },
        { text: <Amount amount={figures.total} />, href: url(`/outputs/${figures.code}`) },
        { text: share(figures, words) },
      ])}
    />
  )
}
