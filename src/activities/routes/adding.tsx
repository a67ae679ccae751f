import { listPeople } from '../../people/index.ts'
import { dayOf } from '../../platform/clock/index.ts'
import { asId } from '../../platform/database/index.ts'
import type { GivenOptions, ValuesOf } from '../../platform/fields/index.ts'
import { form, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { areaNames, may } from '../../programme/index.ts'
import { sessionAsked } from '../asked.ts'
import { addFields } from '../fields/attendance.ts'
import { AddPage } from '../pages/add.tsx'
import { recordCame } from '../service/attendance.ts'
import { joinSession } from '../service/joining.ts'

const most = 10

const findIn = ({ query }: Visit) => (query.find?.[0] ?? '').trim().slice(0, 100)

/** Those who are called so or have that number; two of one name are told apart by where they live. */
async function peopleFound(visit: Visit): Promise<GivenOptions> {
  const q = findIn(visit)
  if (q === '') return { person: [] }
  const anybody = { q, role: null, call: false, area: null, quiet: false }
  const found = await listPeople(visit.tx, anybody, { limit: most, offset: 0 })
  const names = await areaNames(
    visit.tx,
    found.flatMap(({ area }) => area ?? []),
  )
  return {
    person: found.map(({ id, name, area }) => ({
      value: id,
      label: { text: area ? `${name}, ${names.get(area) ?? area}` : name },
    })),
  }
}

/** Before the day they join; from the day on they came. */
async function add(visit: Submission, { person }: ValuesOf<typeof addFields>): Promise<string> {
  const { activity, session } = await sessionAsked(visit)
  const personId = asId<'person'>(person)
  if (!personId) throw new Problem('not-found', 'people.nobody')
  const begun = dayOf(session.startsAt) <= visit.tx.today
  await (begun ? recordCame : joinSession)(visit.tx, { personId, sessionId: session.id }, visit.commandId)
  return `/activities/${activity.id}/sessions/${session.id}`
}

export const addingRoutes: Route[] = [
  form('/activities/:activity/sessions/:session/add', {
    may: may.seePeople,
    fields: addFields,
    options: peopleFound,
    show: async (visit, form, options) => {
      const { activity, session } = await sessionAsked(visit)
      const title = visit.words.t('activities.add.title')
      return {
        title,
        density: 'worker',
        breadcrumb: [{ href: `/activities/${activity.id}/sessions/${session.id}`, text: activity.title }],
        body: <AddPage {...{ activity, session, form, options }} find={findIn(visit)} />,
      }
    },
    submit: add,
  }),
]
