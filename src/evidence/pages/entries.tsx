import { Pagination, Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { FiguresCaption } from './notes.tsx'

/** An entry as the page shows it: what happened, never to whom by name. */
export interface EntryLine {
  position: number
  happenedOn: string
  told: string
  where: string
  measure: 'people' | 'contacts' | 'places'
  amount: number
  /** The person's own page, for those who may see people and while there is one. */
  href: string | null
}

export interface EntriesPageProps {
  title: string
  lines: readonly EntryLine[]
  period: string
  asAt: string
  page: number
  previous: string | null
  next: string | null
}

function Lines({ lines, caption }: { lines: readonly EntryLine[]; caption: string }) {
  const { t, date } = useWords()
  const columns = ['day', 'what', 'where', 'counts', 'person'] as const
  return (
    <Table
      responsive
      caption={{ text: caption, classes: 'nhsuk-u-visually-hidden' }}
      head={columns.map((column) => ({ text: t(`evidence.entries.${column}`) }))}
      rows={lines.map(({ happenedOn, told, where, measure, amount, href }) => [
        { text: date(happenedOn, 'short') },
        { text: told },
        { text: where },
        {
          text:
            measure === 'contacts'
              ? t('evidence.entries.as.contacts', { n: amount })
              : t(`evidence.entries.as.${measure}`),
        },
        href ? { text: t('evidence.entries.open'), href } : { text: t('evidence.entries.nobody') },
      ])}
    />
  )
}

/** The entries under a number, in the order in which they happened. */
export function EntriesPage({ title, lines, period, asAt, page, previous, next }: EntriesPageProps) {
  const { t, number } = useWords()
  const label = (n: number) => t('evidence.entries.page', { page: number(n) })
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('evidence.entries.title', { title })}</h1>
      <FiguresCaption period={period} asAt={asAt} />
      {lines.length > 0 ? <Lines lines={lines} caption={label(page)} /> : <p>{t('evidence.entries.none')}</p>}
      {(previous || next) && (
        <Pagination
          ariaLabel={t('platform.pages')}
          previous={previous ? { href: previous, text: t('platform.previous'), label: label(page - 1) } : undefined}
          next={next ? { href: next, text: t('platform.next'), label: label(page + 1) } : undefined}
        />
      )}
    </>
  )
}
