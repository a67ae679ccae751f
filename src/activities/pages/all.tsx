import type { Option } from '../../platform/fields/index.ts'
import { Button, Table } from '../../platform/nhs/index.ts'
import { labelIn, PageLinks } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type ActivitySelection, activitySelections, type ListedActivity } from '../queries/all.ts'

interface AllPageProps {
  all: number
  shown: ListedActivity[]
  which: ActivitySelection
  partners: readonly Option[]
  page: number
  pageSize: number
  url: (path: string) => string
}

function Activities({ shown, partners, url }: Pick<AllPageProps, 'shown' | 'partners' | 'url'>) {
  const words = useWords()
  const { t, dateTime } = words
  const next = ({ ended, next }: ListedActivity) =>
    ended ? t('activities.all.ended') : next ? dateTime(next) : t('activities.all.nothing-planned')
  return (
    <Table
      responsive
      caption={{ text: t('activities.all.caption'), classes: 'nhsuk-u-visually-hidden' }}
      head={[t('activities.all.activity'), t('activities.all.next'), t('activities.all.partner')]}
      rows={shown.map((activity) => [
        { text: activity.title, href: url(`/activities/${activity.id}`) },
        next(activity),
        labelIn(partners, activity.partner, words),
      ])}
    />
  )
}

const address = (which: ActivitySelection) => (which === 'all' ? '/activities/all' : `/activities/all?show=${which}`)

function Selections({ which, url }: Pick<AllPageProps, 'which' | 'url'>) {
  const { t } = useWords()
  return (
    <nav aria-label={t('activities.all.which')}>
      <ul class="kith-choices">
        {activitySelections.map((each) => (
          <li key={each}>
            <a href={url(address(each))} aria-current={each === which ? 'true' : undefined}>
              {t(`activities.all.which.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** For those who run them: also what has no day planned, and what is over. */
export function AllPage(props: AllPageProps) {
  const { t } = useWords()
  const { all, which, page, pageSize, url } = props
  const more = (n: number) => url(`${address(which)}${which === 'all' ? '?' : '&'}page=${n}`)
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('activities.all.title')}</h1>
      <Button href={url('/activities/new')}>{t('activities.offer.title')}</Button>
      <p>
        <a href={url('/places')}>{t('places.list.title')}</a>
      </p>
      <Selections {...{ which, url }} />
      <p>{all === 0 ? t(`activities.all.none.${which}`) : t('activities.all.count', { n: all })}</p>
      {all > 0 && <Activities {...props} />}
      <PageLinks {...{ page, pageSize, all }} address={more} />
    </>
  )
}
