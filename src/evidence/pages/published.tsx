import { Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { PublishedOutputs } from '../figures/report.ts'
import { periodInWords } from '../period/in-words.ts'
import type { Publication } from '../queries/publications.ts'
import { Amount } from './amounts.tsx'
import { FiguresCaption, ProtectedNote } from './notes.tsx'
import { DefinitionText } from './output.tsx'

interface PublishedListProps {
  publications: readonly Publication[]
  hrefOf(publication: Publication): string
  publish: string | null
}

/** Everything that was published, the latest first. */
export function PublishedList({ publications, hrefOf, publish }: PublishedListProps) {
  const words = useWords()
  const { t, date } = words
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('evidence.published.title')}</h1>
      <p>{t('evidence.published.about')}</p>
      {publications.length === 0 && <p>{t('evidence.published.none')}</p>}
      <ul class="nhsuk-list">
        {publications.map((publication) => (
          <li key={publication.id}>
            <a href={hrefOf(publication)}>
              {t('evidence.published.item', {
                period: periodInWords(publication, words),
                day: date(publication.publishedAt, 'long'),
              })}
            </a>
          </li>
        ))}
      </ul>
      {publish && (
        <p>
          <a href={publish}>{t('evidence.publish.title')}</a>
        </p>
      )}
    </>
  )
}

interface PublishedPageProps {
  content: PublishedOutputs
  publishedAt: Date
}

/** One table as it was published, in the words of that day. */
export function PublishedPage({ content: { report, language }, publishedAt }: PublishedPageProps) {
  const words = useWords()
  const { t, date } = words
  return (
    <>
      <h1 class="nhsuk-heading-l">
        {t('evidence.published.heading', { period: periodInWords(report.period, words) })}
      </h1>
      <FiguresCaption period={t('evidence.published.on', { day: date(publishedAt, 'long') })} asAt={report.asAt} />
      <ProtectedNote published />
      <Table
        responsive
        firstCellIsHeader
        caption={{ text: t('evidence.title'), size: 's' }}
        head={[
          { text: t('evidence.cost.output') },
          ...(['people', 'contacts', 'places'] as const).map((basis) => ({
            text: t(`evidence.basis.${basis}`),
            format: 'numeric' as const,
          })),
          { text: t('evidence.group.all'), format: 'numeric' as const },
        ]}
        rows={report.outputs.map(({ definition, parts, total }) => [
          { text: definition.title, attributes: { lang: language } },
          ...(['people', 'contacts', 'places'] as const).map((basis) => {
            const part = parts.find((each) => each.basis === basis)
            return { text: part ? <Amount amount={part.amount} /> : t('evidence.basis.none') }
          }),
          { text: <Amount amount={total} /> },
        ])}
      />
      {report.outputs.map((figures) => (
        <div key={figures.code} lang={language}>
          <h2 class="nhsuk-heading-s">{figures.definition.title}</h2>
          <DefinitionText figures={figures} />
        </div>
      ))}
    </>
  )
}
