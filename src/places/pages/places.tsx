import { Button } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Venue } from '../queries.ts'
import { settings } from '../settings.ts'

interface PlacesPageProps {
  known: Venue[]
  url: (path: string) => string
}

function Line({ venue, url }: { venue: Venue; url: PlacesPageProps['url'] }) {
  const words = useWords()
  return (
    <li>
      <a href={url(`/places/${venue.id}/change`)}>{venue.name}</a>
      <br />
      {labelIn(settings, venue.setting, words)}
      {venue.address && `, ${venue.address}`}
    </li>
  )
}

/** The places that the programme knows. */
export function PlacesPage({ known, url }: PlacesPageProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('places.list.title')}</h1>
      <Button href={url('/places/new')}>{t('places.new.title')}</Button>
      <p>{known.length === 0 ? t('places.list.none') : t('places.list.count', { n: known.length })}</p>
      <ul class="nhsuk-list nhsuk-list--border">
        {known.map((venue) => (
          <Line key={venue.id} {...{ venue, url }} />
        ))}
      </ul>
    </>
  )
}
