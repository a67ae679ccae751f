import type { joinedBy } from '../../activities/index.ts'
import { type Consents, type Person, purposes } from '../../people/index.ts'
import type { FormState } from '../../platform/fields/index.ts'
import { ActionLink } from '../../platform/nhs/index.ts'
import { Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'

type Joined = Awaited<ReturnType<typeof joinedBy>>[number]

interface OwnPageProps {
  person: Person
  joined: Joined[]
  consents: Consents
  form: FormState
  url: (path: string) => string
}

function NextMeeting({ meeting, form, url }: { meeting: Joined } & Pick<OwnPageProps, 'form' | 'url'>) {
  const words = useWords()
  const { t } = words
  const { sessionId, activityId, title, place, startsAt, state, cancelledAt } = meeting
  return (
    <li class="kith-row">
      <h3 class="nhsuk-heading-s">
        <a href={url(`/activities/${activityId}`)}>{title}</a>
      </h3>
      <p>
        {words.dateTime(startsAt)}
        {place && `, ${place}`}
        {cancelledAt && ` (${t('home.own.called-off')})`}
        {state === 'waiting' && ` (${t('home.own.waiting')})`}
      </p>
      <Form
        action={url(`/me/leave/${sessionId}`)}
        form={form}
        send={t('home.own.leave', { title })}
        variant="secondary"
      />
    </li>
  )
}

/** What they agreed to, and the way out of each. */
function Agreed({ consents, url }: Pick<OwnPageProps, 'consents' | 'url'>) {
  const { t } = useWords()
  const standing = purposes.filter((purpose) => consents.get(purpose)?.agreed)
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {standing.map((purpose) => (
        <li key={purpose}>
          {t(`people.purpose.${purpose}`)}{' '}
          <a href={url(`/me/stop/${purpose}`)}>
            {t('home.own.stop')}
            <span class="nhsuk-u-visually-hidden">: {t(`people.purpose.${purpose}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What am I doing next? And the way out, always in reach. */
export function OwnPage({ person, joined, consents, form, url }: OwnPageProps) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={{}} />
      <h1 class="nhsuk-heading-l">{t('home.own.hello', { name: person.name })}</h1>
      <h2 class="nhsuk-heading-m">{t('home.own.next')}</h2>
      {joined.length === 0 && <p>{t('home.own.nothing')}</p>}
      <ul class="nhsuk-list">
        {joined.map((meeting) => (
          <NextMeeting key={meeting.sessionId} {...{ meeting, form, url }} />
        ))}
      </ul>
      <ActionLink href={url('/activities')}>{t('home.on.all')}</ActionLink>
      <h2 class="nhsuk-heading-m">{t('home.own.agreed')}</h2>
      <Agreed {...{ consents, url }} />
      <h2 class="nhsuk-heading-m">{t('home.own.copy')}</h2>
      <p>
        <a href={url('/me/copy.json')}>{t('home.own.copy-link')}</a>
      </p>
    </>
  )
}
