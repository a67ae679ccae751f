import { noteReading, type PersonId, stayingPeople } from '../../people/index.ts'
import { dayOf } from '../../platform/clock/index.ts'
import { asId, type Tx } from '../../platform/database/index.ts'
import { type FormState, filledForm, type GivenOptions, type ValuesOf } from '../../platform/fields/index.ts'
import { form, personalForm, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { may } from '../../programme/index.ts'
import { sessionAsked } from '../asked.ts'
import { attendanceFields, leaveFields } from '../fields/attendance.ts'
import { SessionPage } from '../pages/session.tsx'
import { headsOf, listOf } from '../queries/attendance.ts'
import { recordCame } from '../service/attendance.ts'
import { countHeads } from '../service/heads.ts'
import { leaveSession } from '../service/joining.ts'
import { cancelSession } from '../service/session.ts'
import { takeBackCame } from '../service/taking-back.ts'

const pathOf = (activity: string, session: string) => `/activities/${activity}/sessions/${session}`

const trail = ({ words }: Visit, activity: { id: string; title: string }) => [
  { href: '/activities', text: words.t('activities.list.title') },
  { href: `/activities/${activity.id}`, text: activity.title },
]

const peopleIn = (ids: readonly string[] = []): PersonId[] => ids.flatMap((id) => asId<'person'>(id) ?? [])

async function peopleToChoose(visit: Visit): Promise<GivenOptions> {
  const { session } = await sessionAsked(visit)
  const listed = await listOf(visit.tx, session.id)
  const options = listed.map(({ id, name }) => ({ value: id, label: { text: name } }))
  return {
    came: options,
    person: options.filter(({ value }) => listed.some((p) => p.id === value && p.state !== 'came')),
  }
}

async function showSession(visit: Visit<Tx>, form: FormState) {
  const { activity, session } = await sessionAsked(visit)
  const listed = await listOf(visit.tx, session.id)
  const reachable = listed.filter(({ contact }) => contact !== null)
  await noteReading(visit.tx, reachable, 'session')
  const heads = await headsOf(visit.tx, session.id)
  const came = listed.filter(({ state }) => state === 'came').map(({ id }) => id)
  const shown = form.problems.length > 0 ? form : filledForm({ came, heads, was: came, 'heads-was': heads })
  const asks = form.problems.length > 0 || (!session.cancelledAt && dayOf(session.startsAt) <= visit.tx.today)
  return {
    title: activity.title,
    density: 'worker' as const,
    breadcrumb: trail(visit, activity),
    body: <SessionPage {...{ activity, session, listed, asks, form: shown, url: visit.url }} />,
  }
}

/** Changes only what was changed on this page, so that two who tick at the same time do not undo one another. */
async function saveAttendance(visit: Submission, answers: ValuesOf<typeof attendanceFields>): Promise<string> {
  const { tx, commandId, typed } = visit
  const { activity, session } = await sessionAsked(visit)
  const { heads } = answers
  const [ticked, was] = [peopleIn(answers.came), peopleIn(typed.was)]
  // People before the meeting, and in one order: whoever ticks the same people elsewhere, or erases one of them, waits.
  const came = await stayingPeople(
    tx,
    ticked.filter((personId) => !was.includes(personId)),
  )
  for (const personId of came) await recordCame(tx, { personId, sessionId: session.id }, commandId)
  for (const personId of was) {
    if (!ticked.includes(personId)) await takeBackCame(tx, { personId, sessionId: session.id }, commandId)
  }
  const headsWas = typed['heads-was']?.[0] ?? ''
  if (String(heads ?? '') !== headsWas) await countHeads(tx, { sessionId: session.id, heads: heads ?? 0 }, commandId)
  return pathOf(activity.id, session.id)
}

const leaveRoute = form('/activities/:activity/sessions/:session/leave', {
  may: may.runActivities,
  fields: leaveFields,
  options: peopleToChoose,
  show: async (visit, form, options) => {
    const { activity } = await sessionAsked(visit)
    const [title, send] = [visit.words.t('activities.leave.title'), visit.words.t('activities.leave.send')]
    const children = options.person?.length === 0 && <p>{visit.words.t('activities.leave.nobody')}</p>
    const body = (
      <FormPage {...{ title, children, send, form, options, fields: leaveFields }} caption={activity.title} />
    )
    return { title, density: 'worker', breadcrumb: trail(visit, activity), body }
  },
  submit: async (visit, { person }) => {
    const { activity, session } = await sessionAsked(visit)
    for (const personId of peopleIn([person])) {
      await leaveSession(visit.tx, { personId, sessionId: session.id }, visit.commandId)
    }
    return pathOf(activity.id, session.id)
  },
})

const cancelRoute = form('/activities/:activity/sessions/:session/cancel', {
  may: may.runActivities,
  fields: {},
  show: async (visit, form) => {
    const { activity } = await sessionAsked(visit)
    const [title, send] = [visit.words.t('activities.cancel.title'), visit.words.t('activities.cancel.send')]
    const children = <p>{visit.words.t('activities.cancel.about')}</p>
    const body = (
      <FormPage {...{ title, children, send, form, fields: {} }} caption={activity.title} variant="warning" />
    )
    return { title, density: 'worker', breadcrumb: trail(visit, activity), body }
  },
  submit: async (visit) => {
    const { activity, session } = await sessionAsked(visit)
    await cancelSession(visit.tx, session.id, visit.commandId)
    return pathOf(activity.id, session.id)
  },
})

export const sessionRoutes: Route[] = [
  personalForm('/activities/:activity/sessions/:session', {
    may: may.runActivities,
    fields: attendanceFields,
    options: peopleToChoose,
    show: showSession,
    submit: saveAttendance,
  }),
  leaveRoute,
  cancelRoute,
]
