import type { ComponentChildren } from 'preact'
import type { Venue } from '../../places/index.ts'
import { Button, InsetText, SummaryList, type SummaryRow } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { access } from '../access.ts'
import { interests } from '../interests.ts'
import type { Activity } from '../queries/activity.ts'
import type { CountedSession } from '../queries/session.ts'
import { SessionList } from './session-list.tsx'
import { StaffLinks } from './staff-links.tsx'

export interface ActivityPageProps {
  activity: Activity
  venue: Venue | null
  coming: CountedSession[]
  /** For those who run it: what is over, newest first. */
  over: CountedSession[] | null
  url: (path: string) => string
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          <bdi>{line}</bdi>
        </>
      ))}
    </>
  )
}

function Particulars({ activity, venue }: Pick<ActivityPageProps, 'activity' | 'venue'>) {
  const words = useWords()
  const { t } = words
  const row = (key: string, value: ComponentChildren): SummaryRow[] => (value ? [{ key, value }] : [])
  const lines = (key: string, lines: readonly string[]) => row(key, lines.length > 0 && <Lines lines={lines} />)
  const where = [venue?.name, venue?.address, activity.place].flatMap((line) => line || [])
  return (
    <SummaryList
      rows={[
        ...lines(t('activities.page.where'), where),
        ...row(t('activities.page.cost'), activity.cost && <bdi>{activity.cost}</bdi>),
        ...lines(
          t('activities.page.access'),
          activity.access.map((code) => labelIn(access, code, words)),
        ),
        ...lines(
          t('activities.page.interests'),
          activity.interests.map((code) => labelIn(interests, code, words)),
        ),
      ]}
    />
  )
}

/** One activity, for whoever thinks of coming. */
export function ActivityPage(props: ActivityPageProps) {
  const { activity, venue, coming, over, url } = props
  const { t } = useWords()
  const open = coming.some(({ cancelledAt }) => cancelledAt === null)
  return (
    <>
      <h1 class="nhsuk-heading-l">
        <bdi>{activity.title}</bdi>
      </h1>
      {activity.endedAt && (
        <InsetText visuallyHiddenText={t('activities.page.note')}>{t('activities.page.ended')}</InsetText>
      )}
      {activity.description.split('\n').map((paragraph) => (
        <p dir="auto">{paragraph}</p>
      ))}
      <Particulars activity={activity} venue={venue} />
      {open && <Button href={url(`/activities/${activity.id}/join`)}>{t('activities.join.title')}</Button>}
      <h2 class="nhsuk-heading-m">{t('activities.page.when')}</h2>
      {coming.length === 0 && <p>{t('activities.page.no-days')}</p>}
      <SessionList sessions={coming} url={url} mayRun={over !== null} />
      {over && <StaffLinks {...{ activity, over, url }} />}
    </>
  )
}
