import { useWords } from '../../platform/words/index.ts'
import type { CountedSession } from '../queries/session.ts'

interface SessionListProps {
  sessions: CountedSession[]
  mayRun: boolean
  url: (path: string) => string
}

/** Tuesday 4 March, 10am to midday. */
export function SessionTimes({ session }: { session: Pick<CountedSession, 'startsAt' | 'endsAt'> }) {
  const { t, dateTime, time } = useWords()
  return <>{t('activities.times', { from: dateTime(session.startsAt), to: time(session.endsAt) })}</>
}

function Places({ session }: { session: CountedSession }) {
  const { t } = useWords()
  const free = Math.max(0, (session.capacity ?? 0) - session.taken)
  const left = free === 0 ? t('activities.full') : t('activities.places-left', { n: free })
  if (session.capacity === null && !session.cancelledAt) return null
  return (
    <>
      <br />
      {session.cancelledAt ? <strong>{t('activities.called-off')}</strong> : left}
    </>
  )
}

function Line({ session, mayRun, url }: Omit<SessionListProps, 'sessions'> & { session: CountedSession }) {
  const { t } = useWords()
  const path = `/activities/${session.activityId}/sessions/${session.id}`
  return (
    <li>
      <SessionTimes session={session} />
      <Places session={session} />
      <br />
      {!session.cancelledAt && <a href={url(`${path}/calendar.ics`)}>{t('activities.page.calendar')}</a>}
      {mayRun && (
        <>
          <br />
          <a href={url(path)}>{t('activities.page.who', { n: session.taken })}</a>
        </>
      )}
    </li>
  )
}

export function SessionList({ sessions, ...props }: SessionListProps) {
  if (sessions.length === 0) return null
  return (
    <ul class="nhsuk-list nhsuk-list--border">
      {sessions.map((session) => (
        <Line key={session.id} session={session} {...props} />
      ))}
    </ul>
  )
}
