import { InsetText, SummaryList } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { opennessAt } from '../hours.ts'
import { weekInWords } from '../hours-told.ts'
import { kindOptions } from '../kinds.ts'
import type { Hub } from '../queries/hub.ts'
import { OpennessWords } from './openness.tsx'

interface HubPageProps {
  hub: Hub
  now: Date
  today: string
  mayRun: boolean
  url: (path: string) => string
}

function HoursList({ hub, today }: Pick<HubPageProps, 'hub' | 'today'>) {
  const words = useWords()
  return (
    <>
      <h2 class="nhsuk-heading-m">{words.t('hubs.hours.title')}</h2>
      <ul class="nhsuk-list">
        {weekInWords(hub, today, words).map(({ day, name, times }) => (
          <li key={day}>
            <strong>{name}</strong> {times}
          </li>
        ))}
      </ul>
    </>
  )
}

function StaffLinks({ hub, url }: Pick<HubPageProps, 'hub' | 'url'>) {
  const { t } = useWords()
  const path = `/hubs/${hub.id}`
  return (
    <ul class="nhsuk-list">
      <li>
        <a href={url(`${path}/change`)}>{t('hubs.change.title')}</a>
      </li>
      <li>
        <a href={url(`${path}/close`)}>{t(hub.closedOn === null ? 'hubs.close.title' : 'hubs.reopen.title')}</a>
      </li>
    </ul>
  )
}

function Openness({ hub, now, today }: Pick<HubPageProps, 'hub' | 'now' | 'today'>) {
  const { t, date } = useWords()
  if (hub.closedOn !== null && hub.closedOn <= today) {
    return (
      <InsetText visuallyHiddenText={t('hubs.note')}>
        {t('hubs.closed-on', { day: date(hub.closedOn, 'long') })}
      </InsetText>
    )
  }
  return (
    <p>
      <OpennessWords openness={opennessAt(hub, now)} today={today} />
    </p>
  )
}

/** One hub: when it is open, where it is, and what there is to use. */
export function HubPage({ hub, now, today, mayRun, url }: HubPageProps) {
  const words = useWords()
  const { t } = words
  const rows = [
    { key: t('hubs.field.kind'), value: labelIn(kindOptions, hub.kind, words) },
    ...(hub.address ? [{ key: t('hubs.field.address'), value: <bdi>{hub.address}</bdi> }] : []),
    ...(hub.equipment ? [{ key: t('hubs.field.equipment'), value: <bdi>{hub.equipment}</bdi> }] : []),
  ]
  return (
    <>
      <h1 class="nhsuk-heading-l">
        <bdi>{hub.name}</bdi>
      </h1>
      <Openness {...{ hub, now, today }} />
      <SummaryList rows={rows} />
      {Object.keys(hub.hours).length > 0 && <HoursList {...{ hub, today }} />}
      {mayRun && <StaffLinks {...{ hub, url }} />}
    </>
  )
}
