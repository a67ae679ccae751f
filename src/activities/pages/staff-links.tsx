import { useWords } from '../../platform/words/index.ts'
import type { Activity } from '../queries/activity.ts'
import type { CountedSession } from '../queries/session.ts'
import { SessionTimes } from './session-list.tsx'

interface StaffLinksProps {
  activity: Activity
  over: CountedSession[]
  url: (path: string) => string
}

function Over({ over, url }: Pick<StaffLinksProps, 'over' | 'url'>) {
  const { t } = useWords()
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('activities.page.over')}</h2>
      <ul class="nhsuk-list">
        {over.map((session) => (
          <li key={session.id}>
            <a href={url(`/activities/${session.activityId}/sessions/${session.id}`)}>
              <SessionTimes session={session} />
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What those who run the activity can do about it. */
export function StaffLinks({ activity, over, url }: StaffLinksProps) {
  const { t } = useWords()
  const path = `/activities/${activity.id}`
  return (
    <>
      {over.length > 0 && <Over over={over} url={url} />}
      {!activity.endedAt && (
        <ul class="nhsuk-list">
          <li>
            <a href={url(`${path}/sessions/new`)}>{t('activities.plan.title')}</a>
          </li>
          <li>
            <a href={url(`${path}/change`)}>{t('activities.change.title')}</a>
          </li>
          <li>
            <a href={url(`${path}/end`)}>{t('activities.end.title')}</a>
          </li>
        </ul>
      )}
    </>
  )
}
