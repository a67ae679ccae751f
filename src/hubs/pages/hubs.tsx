import { isNowhere, type NamedSpot, NearInput, NearProblem } from '../../places/index.ts'
import { Button } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type HubFilter, type HubSeen, hubsAddress, openings } from '../filter.ts'
import { OpennessWords } from './openness.tsx'

export interface HubsPageProps {
  filter: HubFilter
  spot: NamedSpot | null
  shown: HubSeen[]
  today: string
  mayRun: boolean
  url: (path: string) => string
}

function Openings({ filter, url }: Pick<HubsPageProps, 'filter' | 'url'>) {
  const { t } = useWords()
  return (
    <nav aria-label={t('hubs.list.when')}>
      <ul class="kith-choices">
        {openings.map((open) => (
          <li key={open}>
            <a href={url(hubsAddress({ ...filter, open }))} aria-current={open === filter.open ? 'true' : undefined}>
              {t(`hubs.when.${open}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Near({ filter, spot, url }: Pick<HubsPageProps, 'filter' | 'spot' | 'url'>) {
  const { t } = useWords()
  return (
    <form method="get" action={url('/hubs')}>
      {filter.open !== 'all' && <input type="hidden" name="open" value={filter.open} />}
      <NearInput near={filter.near} spot={spot} />
      <Button variant="secondary">{t('hubs.list.show')}</Button>
    </form>
  )
}

function Line({ hub, today, url }: Pick<HubsPageProps, 'today' | 'url'> & { hub: HubSeen }) {
  const { t } = useWords()
  return (
    <li>
      <a href={url(`/hubs/${hub.id}`)}>
        <strong dir="auto">{hub.name}</strong>
      </a>
      <br />
      <OpennessWords openness={hub.openness} today={today} />
      {hub.address && (
        <>
          <br />
          <bdi>{hub.address}</bdi>
        </>
      )}
      {hub.walk !== null && (
        <>
          <br />
          {t('places.walk', { n: hub.walk })}
        </>
      )}
    </li>
  )
}

/** Those that suit, or the way to all of them where nothing can be looked for. */
function Answer({ filter, spot, shown, today, url }: HubsPageProps) {
  const { t } = useWords()
  if (isNowhere({ near: filter.near, spot })) {
    return (
      <p>
        <a href={url('/hubs')}>{t('hubs.list.show-all')}</a>
      </p>
    )
  }
  return (
    <>
      <p role="status">
        {t('hubs.list.count', { n: shown.length })} {spot && t('places.from', { place: spot.name })}
      </p>
      <ul class="nhsuk-list nhsuk-list--border">
        {shown.map((hub) => (
          <Line key={hub.id} hub={hub} today={today} url={url} />
        ))}
      </ul>
    </>
  )
}

/** Which hubs are open, and how far they are. */
export function HubsPage(props: HubsPageProps) {
  const { filter, spot, url } = props
  const { t } = useWords()
  return (
    <>
      <NearProblem near={filter.near} spot={spot} />
      <h1 class="nhsuk-heading-l">{t('hubs.list.title')}</h1>
      <p>{t('hubs.list.about')}</p>
      {props.mayRun && <Button href={url('/hubs/new')}>{t('hubs.new.title')}</Button>}
      <Openings filter={filter} url={url} />
      <Near {...{ filter, spot, url }} />
      <Answer {...props} />
    </>
  )
}
