import { isNowhere, type NamedSpot, NearProblem } from '../../places/index.ts'
import { Button } from '../../platform/nhs/index.ts'
import { labelIn, PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { addressOf, type Filter } from '../filter.ts'
import { interests } from '../interests.ts'
import { periods } from '../period.ts'
import { type Occasion, pageSize } from '../queries/what-is-on.ts'
import { FilterForm } from './filter-form.tsx'
import { OccasionList } from './occasion-list.tsx'

export interface WhatIsOnProps {
  filter: Filter
  /** The place that distances are measured from, where one was typed and is known. */
  spot: NamedSpot | null
  all: number
  shown: Occasion[]
  today: string
  mayOffer: boolean
  url: (path: string) => string
}

function Periods({ filter, url }: Pick<WhatIsOnProps, 'filter' | 'url'>) {
  const { t } = useWords()
  return (
    <nav aria-label={t('activities.list.days')}>
      <ul class="kith-choices">
        {periods.map((period) => (
          <li key={period}>
            <a
              href={url(addressOf({ ...filter, period, page: 1 }))}
              aria-current={period === filter.period ? 'true' : undefined}
            >
              {t(`activities.period.${period}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How many there are, from where walking times are told, and what the list was narrowed to. */
function Found({ filter, spot, all, url }: Pick<WhatIsOnProps, 'filter' | 'spot' | 'all' | 'url'>) {
  const words = useWords()
  const { t } = words
  const far = spot && filter.within !== null ? [t('activities.walk-within', { n: filter.within })] : []
  const only = [...far, ...filter.interests.map((code) => labelIn(interests, code, words))]
  const narrowed = only.length > 0 || filter.period !== 'week'
  return (
    <p role="status">
      {t('activities.list.count', { n: all })} {spot && t('places.from', { place: spot.name })}{' '}
      {only.length > 0 && t('activities.list.only', { what: words.list(only) })}{' '}
      {narrowed && <a href={url('/activities')}>{t('activities.list.show-all')}</a>}
    </p>
  )
}

/** What fits, or the way to all of it where nothing can be looked for. */
function Answer(props: WhatIsOnProps) {
  const { t } = useWords()
  const { filter, spot, all, url } = props
  if (isNowhere({ near: filter.near, spot })) {
    return (
      <p>
        <a href={url('/activities')}>{t('activities.list.show-all')}</a>
      </p>
    )
  }
  return (
    <>
      <Found {...{ filter, spot, all, url }} />
      <OccasionList {...props} />
      <PageLinks
        page={filter.page}
        pageSize={pageSize}
        all={all}
        address={(page) => url(addressOf({ ...filter, page }))}
      />
    </>
  )
}

/** What is on, day by day, for whoever comes by. */
export function WhatIsOnPage(props: WhatIsOnProps) {
  const { t } = useWords()
  const { filter, spot, url } = props
  return (
    <>
      <NearProblem near={filter.near} spot={spot} />
      <h1 class="nhsuk-heading-l">{t('activities.list.title')}</h1>
      {props.mayOffer && (
        <>
          <Button href={url('/activities/new')}>{t('activities.offer.title')}</Button>
          <p>
            <a href={url('/activities/all')}>{t('activities.all.title')}</a>
          </p>
        </>
      )}
      <Periods filter={filter} url={url} />
      <FilterForm filter={filter} spot={spot} action={url('/activities')} />
      <Answer {...props} />
    </>
  )
}
