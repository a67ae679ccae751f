import { useWords } from '../../platform/words/index.ts'
import type { MergedPerson } from '../queries/merged.ts'

interface MergedRecordsProps {
  merged: MergedPerson[]
  url(path: string): string
  mayUndo: boolean
}

/** The records that were put together with this one. */
export function MergedRecords({ merged, url, mayUndo }: MergedRecordsProps) {
  const { t } = useWords()
  if (merged.length === 0) return null
  return (
    <section>
      <h2 class="nhsuk-heading-m">{t('people.same.merged-records')}</h2>
      <ul class="nhsuk-list">
        {merged.map(({ id, name, into }) => (
          <li key={id}>
            {name} {mayUndo && <a href={url(`/people/${into}/undo/${id}`)}>{t('people.undo.link', { name })}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}
