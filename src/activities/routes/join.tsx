import { agreedTo, contactOf } from '../../people/index.ts'
import { asId } from '../../platform/database/index.ts'
import {
  type FormState,
  filledForm,
  type GivenOptions,
  type Typed,
  type ValuesOf,
} from '../../platform/fields/index.ts'
import { form, page, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { activityAsked } from '../asked.ts'
import { joinFields } from '../fields/join.ts'
import { JoinedPage, JoinPage } from '../pages/join.tsx'
import { type CountedSession, comingSessions, sessionById } from '../queries/session.ts'
import { signUp } from '../service/signing-up.ts'

const timesOf = ({ words }: Visit, { startsAt, endsAt }: Pick<CountedSession, 'startsAt' | 'endsAt'>) =>
  words.t('activities.times', { from: words.dateTime(startsAt), to: words.time(endsAt) })

/** The next days that are not called off, with a word where one is full. */
async function daysToChoose(visit: Visit): Promise<GivenOptions> {
  const { id } = await activityAsked(visit)
  const open = (await comingSessions(visit.tx, id, 12)).filter(({ cancelledAt }) => cancelledAt === null)
  return {
    session: open.map((session) => {
      const full = session.capacity !== null && session.taken >= session.capacity
      const text = timesOf(visit, session)
      return { value: session.id, label: { text: full ? `${text}. ${visit.words.t('activities.full')}` : text } }
    }),
  }
}

async function showJoining(visit: Visit, form: FormState, options: GivenOptions) {
  const activity = await activityAsked(visit)
  const asked = visit.query.session?.[0] ?? (options.session?.length === 1 ? options.session[0]?.value : undefined)
  const begun = form.problems.length > 0 ? form : filledForm({ session: asked, channel: 'text' })
  const { t } = visit.words
  return {
    title: t('activities.join.title'),
    breadcrumb: [
      { href: '/activities', text: t('activities.list.title') },
      { href: `/activities/${activity.id}`, text: activity.title },
    ],
    body: <JoinPage {...{ activity, form: begun, options, url: visit.url }} />,
  }
}

/** Whoever may not be kept by name cannot be put on a list of names. */
const joinProblems = ({ consents = [] }: Typed): Problem[] =>
  consents.length > 0 && !consents.includes('keep')
    ? [new Problem('invalid', 'activities.join.consents-missing', 'consents')]
    : []

/** Nothing here tells whether the person was known before: who may be whom is for the team to settle. */
async function join(visit: Submission, given: ValuesOf<typeof joinFields>): Promise<string> {
  const { tx, commandId } = visit
  const activity = await activityAsked(visit)
  const sessionId = asId<'activity-session'>(given.session)
  if (!sessionId) throw new Problem('not-found', 'activities.problem.no-session')
  const { partner, setting, area } = activity
  const contact = contactOf(given.channel, given.phone, 'phone')
  const consents = agreedTo({
    consents: given.consents,
    how: 'web',
    readIn: visit.words.languageOf('people.wording.keep.1'),
  })
  const where = { partner, setting, area }
  const state = await signUp(tx, { sessionId, name: given.name, contact, consents, where }, commandId)
  return `/activities/${activity.id}/joined?session=${sessionId}${state === 'waiting' ? '&waiting=yes' : ''}`
}

async function showJoined(visit: Visit) {
  const activity = await activityAsked(visit)
  const id = asId<'activity-session'>(visit.query.session?.[0])
  const session = id && (await sessionById(visit.tx, id))
  const ours = session?.activityId === activity.id ? session : null
  if (visit.query.session !== undefined && !ours) throw new Problem('not-found', 'activities.problem.no-session')
  const waiting = visit.query.waiting?.[0] === 'yes'
  return {
    title: visit.words.t(waiting ? 'activities.joined.waiting' : 'activities.joined.title'),
    body: (
      <JoinedPage
        {...{ activity, waiting, url: visit.url }}
        when={ours && timesOf(visit, ours)}
        calendar={ours && `/activities/${activity.id}/sessions/${ours.id}/calendar.ics`}
      />
    ),
  }
}

export const joinRoutes: Route[] = [
  form('/activities/:activity/join', {
    may: may.visit,
    returnable: true,
    fields: joinFields,
    options: daysToChoose,
    check: joinProblems,
    show: showJoining,
    submit: join,
  }),
  page('/activities/:activity/joined', { may: may.visit, show: showJoined }),
]
