import { type Spot, walkBetween } from '../../places/index.ts'
import { dayOf, daysAfter } from '../../platform/clock/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Occasion } from '../queries/what-is-on.ts'

interface OccasionListProps {
  shown: Occasion[]
  spot: Spot | null
  today: string
  url: (path: string) => string
  /** Of the days' headings: 2 on a page of its own, 3 below another heading. */
  level?: 2 | 3
}

function Line({ occasion, spot, url }: Pick<OccasionListProps, 'spot' | 'url'> & { occasion: Occasion }) {
  const { t, time } = useWords()
  const walk = walkBetween(spot, occasion)
  const more = [
    occasion.cost && <bdi>{occasion.cost}</bdi>,
    walk !== null && t('places.walk', { n: walk }),
    occasion.full && t('activities.full'),
  ].filter((each) => each)
  return (
    <li>
      <a href={url(`/activities/${occasion.activityId}`)}>
        <strong dir="auto">{occasion.title}</strong>
      </a>
      <br />
      {t('activities.times', { from: time(occasion.startsAt), to: time(occasion.endsAt) })}
      {occasion.place && (
        <>
          , <bdi>{occasion.place}</bdi>
        </>
      )}
      {more.length > 0 && (
        <>
          <br />
          {more.map((each, at) => (
            <>
              {at > 0 && ' · '}
              {each}
            </>
          ))}
        </>
      )}
    </li>
  )
}

function Day({ day, ...props }: OccasionListProps & { day: string }) {
  const { t, date } = useWords()
  const near = day === props.today ? 'today' : day === daysAfter(props.today, 1) ? 'tomorrow' : null
  const text = date(day, 'day')
  const Heading = `h${props.level ?? 2}` as const
  return (
    <>
      <Heading class="nhsuk-heading-m">{near ? t(`activities.day.${near}`, { date: text }) : text}</Heading>
      <ul class="nhsuk-list nhsuk-list--border">
        {props.shown.map((occasion) => (
          <Line key={occasion.sessionId} {...props} occasion={occasion} />
        ))}
      </ul>
    </>
  )
}

/** What is on under the day it is on. */
export function OccasionList(props: OccasionListProps) {
  const days = Map.groupBy(props.shown, ({ startsAt }) => dayOf(startsAt))
  return (
    <>
      {[...days].map(([day, shown]) => (
        <Day key={day} {...props} day={day} shown={shown} />
      ))}
    </>
  )
}
