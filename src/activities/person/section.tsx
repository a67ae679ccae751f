import { addPersonSection } from '../../people/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { may } from '../../programme/index.ts'
import { hostedBy, type OwnParticipation, participationsOf } from '../queries/participations.ts'
import { participationStates } from './state-options.ts'

interface DoingProps {
  sessions: OwnParticipation[]
  hosted: Awaited<ReturnType<typeof hostedBy>>
  /** The way to an activity that this person hosts, for whoever may offer one. */
  offer: string | null
  url: (path: string) => string
}

/** So many of the latest; all of them are in what happened. */
const latest = 5

function Joined({ session, url }: { session: OwnParticipation; url: DoingProps['url'] }) {
  const words = useWords()
  const path = `/activities/${session.activityId}/sessions/${session.sessionId}`
  return (
    <li>
      <a href={url(path)}>{session.title}</a>, {words.dateTime(session.startsAt)}:{' '}
      {labelIn(participationStates, session.state, words)}
    </li>
  )
}

/** What somebody does, has done and offers. */
function Doing({ sessions, hosted, offer, url }: DoingProps) {
  const { t } = useWords()
  return (
    <>
      <ul class="nhsuk-list">
        {hosted.map(({ id, title }) => (
          <li key={id}>
            {t('activities.person.hosts')} <a href={url(`/activities/${id}`)}>{title}</a>
          </li>
        ))}
        {sessions.slice(0, latest).map((session) => (
          <Joined key={session.sessionId} {...{ session, url }} />
        ))}
      </ul>
      {offer && (
        <p>
          <a href={url(offer)}>{t('activities.person.offer')}</a>
        </p>
      )}
    </>
  )
}

addPersonSection('more', async (visit, { id, ids }) => {
  const { tx, words, url } = visit
  const [sessions, hosted] = [(await participationsOf(tx, ids)).toReversed(), await hostedBy(tx, ids)]
  const offer = visit.may(may.runActivities) ? `/activities/new?host=${id}` : null
  return { title: words.t('activities.person.title'), body: <Doing {...{ sessions, hosted, offer, url }} /> }
})
