import { shownContact } from '../../people/index.ts'
import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { InsetText } from '../../platform/nhs/index.ts'
import { FieldInput, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { attendanceFields } from '../fields/attendance.ts'
import type { Activity } from '../queries/activity.ts'
import type { Listed } from '../queries/attendance.ts'
import type { Session } from '../queries/session.ts'
import { SessionTimes } from './session-list.tsx'

export interface SessionPageProps {
  activity: Activity
  session: Session
  listed: Listed[]
  /** From the day on which it meets, it asks who came. */
  asks: boolean
  form: FormState
  url: (path: string) => string
}

function Person({ person, url }: { person: Listed; url: SessionPageProps['url'] }) {
  const { t } = useWords()
  const reach = person.contact && t('activities.session.reach', { contact: shownContact(person.contact) })
  return (
    <li>
      <a href={url(`/people/${person.id}`)}>{person.name}</a> {reach}
    </li>
  )
}

function People({ people, url, ordered }: { people: Listed[]; url: SessionPageProps['url']; ordered?: boolean }) {
  const items = people.map((person) => <Person key={person.id} person={person} url={url} />)
  return ordered ? <ol class="nhsuk-list nhsuk-list--number">{items}</ol> : <ul class="nhsuk-list">{items}</ul>
}

/** Names as they are read out at the door: one tick for each who came, one number for all others. */
function Attendance({ listed, form }: SessionPageProps) {
  const { t } = useWords()
  const options: GivenOptions = { came: listed.map(({ id, name }) => ({ value: id, label: { text: name } })) }
  return (
    <Form form={form} send={t('activities.session.send')}>
      {/* What stood here when the page was first opened: only what was changed on it is changed. */}
      {form.typed.was?.map((id) => (
        <input key={id} type="hidden" name="was" value={id} />
      ))}
      <input type="hidden" name="heads-was" value={form.typed['heads-was']?.[0] ?? ''} />
      {listed.length > 0 && <FieldInput name="came" field={attendanceFields.came} {...{ form, options }} />}
      <FieldInput name="heads" field={attendanceFields.heads} form={form} />
    </Form>
  )
}

function Actions({ activity, session, listed, url }: SessionPageProps) {
  const { t } = useWords()
  const path = `/activities/${activity.id}/sessions/${session.id}`
  return (
    <ul class="nhsuk-list">
      {!session.cancelledAt && (
        <li>
          <a href={url(`${path}/add`)}>{t('activities.add.title')}</a>
        </li>
      )}
      {listed.length > 0 && (
        <li>
          <a href={url(`${path}/leave`)}>{t('activities.leave.title')}</a>
        </li>
      )}
      {!session.cancelledAt && (
        <li>
          <a href={url(`${path}/cancel`)}>{t('activities.cancel.title')}</a>
        </li>
      )}
    </ul>
  )
}

/** One page for one day: who is on the list, who came, and how many more. */
export function SessionPage(props: SessionPageProps) {
  const { activity, session, listed, asks, form, url } = props
  const { t } = useWords()
  const waiting = listed.filter(({ state }) => state === 'waiting')
  const held = listed.filter(({ state }) => state !== 'waiting')
  return (
    <>
      <FormProblems form={form} fields={attendanceFields} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{activity.title}</span> <SessionTimes session={session} />
      </h1>
      {session.cancelledAt && (
        <InsetText visuallyHiddenText={t('activities.page.note')}>{t('activities.called-off')}</InsetText>
      )}
      <p>{t('activities.page.who', { n: held.length })}</p>
      {asks ? <Attendance {...props} listed={held} /> : <People people={held} url={url} />}
      {waiting.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">{t('activities.session.waiting')}</h2>
          <People people={waiting} url={url} ordered />
        </>
      )}
      <Actions {...props} />
    </>
  )
}
