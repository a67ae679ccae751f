import { Table } from '../../platform/nhs/index.ts'
import { PageLinks } from '../../platform/page/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import { ChoiceForm, ChoiceProblems, type ChoosingProps } from './choosing.tsx'
import { FiguresCaption } from './notes.tsx'

/** An entry as the page shows it: what happened, never to whom by name. */
export interface EntryLine {
  position: number
  happenedOn: string
  told: string
  where: string
  measure: 'people' | 'contacts' | 'places'
  amount: number
  /** The page of the person or of the hub, where there is one that may be seen. */
  href: string | null
}

export interface EntriesPageProps {
  title: string
  /** The group that they are of; null for all. */
  group: string | null
  lines: readonly EntryLine[]
  period: string
  asAt: string
  all: number
  page: number
  pageSize: number
  choosing: ChoosingProps
  address(page: number): string
}

function opening(measure: EntryLine['measure'], href: string | null, t: Words['t']) {
  if (!href) return { text: t('evidence.entries.nobody') }
  return { text: t(measure === 'places' ? 'evidence.entries.open-place' : 'evidence.entries.open'), href }
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
        opening(measure, href, t),
      ])}
    />
  )
}

/** The entries under a number, in the order in which they happened. */
export function EntriesPage({ title, group, lines, all, page, ...props }: EntriesPageProps) {
  const { period, asAt, pageSize, address, choosing } = props
  const { t, number } = useWords()
  const caption = t('evidence.entries.page', { page: number(page) })
  return (
    <>
      <ChoiceProblems {...choosing} />
      <h1 class="nhsuk-heading-l">{t('evidence.entries.title', { title })}</h1>
      <FiguresCaption period={period} asAt={asAt} />
      <ChoiceForm {...choosing} />
      {group && <p>{group}</p>}
      <p>{all === 0 ? t('evidence.entries.none') : t('evidence.entries.count', { n: all })}</p>
      {lines.length > 0 && <Lines {...{ lines, caption }} />}
      <PageLinks {...{ page, pageSize, all, address }} />
    </>
  )
}
