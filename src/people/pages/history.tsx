import { PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Person } from '../queries/person.ts'
import { Timeline, type TimelineProps } from './timeline.tsx'

interface HistoryPageProps extends TimelineProps {
  person: Person
  page: number
  pageSize: number
  allEntries: number
}

/** Everything recorded about somebody, who looked at their page included. */
export function HistoryPage({ person, page, pageSize, allEntries, ...timeline }: HistoryPageProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{person.name} </span>
        {t('people.history.title')}
      </h1>
      <p>{t('people.history.about', { n: allEntries })}</p>
      <Timeline {...timeline} />
      <PageLinks
        {...{ page, pageSize }}
        all={allEntries}
        address={(n) => timeline.url(`/people/${person.id}/history?page=${n}`)}
      />
    </>
  )
}
