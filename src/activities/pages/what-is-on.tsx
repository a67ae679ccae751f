import type { NamedSpot } from '../../places/index.ts'
import { Button } from '../../platform/nhs/index.ts'
import { PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { addressOf, type Filter } from '../filter.ts'
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

function Nothing({ filter, url }: Pick<WhatIsOnProps, 'filter' | 'url'>) {
  const { t } = useWords()
  const narrowed = filter.within !== null || filter.interests.length > 0 || filter.period !== 'week'
  return (
    <p>
      {t('activities.list.none')} {narrowed && <a href={url('/activities')}>{t('activities.list.show-all')}</a>}
    </p>
  )
}

/** What is on, day by day, for whoever comes by. */
export function WhatIsOnPage(props: WhatIsOnProps) {
  const { t } = useWords()
  const { filter, spot, all, shown, url } = props
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('activities.list.title')}</h1>
      {props.mayOffer && (
        <p>
          <Button href={url('/activities/new')}>{t('activities.offer.title')}</Button>{' '}
          <a href={url('/activities/all')}>{t('activities.all.title')}</a>
        </p>
      )}
      <Periods filter={filter} url={url} />
      <FilterForm filter={filter} spot={spot} action={url('/activities')} />
      <p role="status">
        {t('activities.list.count', { n: all })} {spot && t('places.from', { place: spot.name })}
      </p>
      {shown.length === 0 && <Nothing filter={filter} url={url} />}
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
