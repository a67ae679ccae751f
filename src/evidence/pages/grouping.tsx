import { useWords } from '../../platform/words/index.ts'
import type { DeprivationEdition } from '../../programme/index.ts'
import { choiceAddress } from '../period/choice.ts'
import type { Grouping } from '../queries/breakdown.ts'
import type { ChoosingProps } from './choosing.tsx'

/** Those that make sense for all outputs; kinds are shown with the output that has them. */
export const commonGroupings: readonly Grouping[] = ['quarter', 'partner', 'setting', 'ward', 'decile']

export function GroupingLinks({ choice, bounds, path, url }: ChoosingProps) {
  const { t } = useWords()
  return (
    <nav aria-label={t('evidence.by.title')}>
      <ul class="nhsuk-list kith-periods">
        {commonGroupings.map((by) => (
          <li key={by}>
            <a
              href={`${url(choiceAddress(path, { ...choice, by }, bounds))}#groups`}
              aria-current={by === choice.by ? 'page' : undefined}
            >
              {t(`evidence.by.${by}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What must be known to read figures by area. */
export function GroupingNote({ by, edition }: { by: Grouping; edition: DeprivationEdition }) {
  const { t } = useWords()
  if (by === 'ward') return <p>{t('evidence.by.ward-note')}</p>
  if (by !== 'decile') return null
  return <p>{t('evidence.by.decile-note', { year: edition.replace('imd', '') })}</p>
}
