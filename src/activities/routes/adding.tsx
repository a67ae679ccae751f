import { listPeople } from '../../people/index.ts'
import { dayOf } from '../../platform/clock/index.ts'
import { asId } from '../../platform/database/index.ts'
import type { FormState, GivenOptions, ValuesOf } from '../../platform/fields/index.ts'
import {
  action,
  form,
  type Route,
  type Submission,
  sealWords,
  searchedIn,
  searchedQuery,
  type Visit,
} from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { areaNames, may } from '../../programme/index.ts'
import { sessionAsked } from '../asked.ts'
import { addFields, findFields } from '../fields/attendance.ts'
import { AddPage } from '../pages/add.tsx'
import { recordCame } from '../service/attendance.ts'
import { joinSession } from '../service/joining.ts'

const most = 10

/** Those who are called so or have that number; two of one name are told apart by where they live. */
async function peopleFound(visit: Visit): Promise<GivenOptions> {
  const { words: q } = searchedIn(visit)
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

async function showAdding(visit: Visit, form: FormState, options: GivenOptions = {}) {
  const { activity, session } = await sessionAsked(visit)
  const list = `/activities/${activity.id}/sessions/${session.id}`
  return {
    title: visit.words.t('activities.add.title'),
    density: 'worker' as const,
    breadcrumb: [{ href: list, text: activity.title }],
    body: (
      <AddPage
        {...{ activity, session, form, options }}
        searched={searchedIn(visit)}
        search={visit.url(`${list}/add/search`)}
      />
    ),
  }
}

async function search(visit: Submission, { find }: ValuesOf<typeof findFields>) {
  const { activity, session } = await sessionAsked(visit)
  const query = new URLSearchParams(searchedQuery(sealWords(visit, find ?? '')))
  return { searchedTo: `/activities/${activity.id}/sessions/${session.id}/add?${query}` }
}

export const addingRoutes: Route[] = [
  form('/activities/:activity/sessions/:session/add', {
    may: may.seePeople,
    fields: addFields,
    searchedBy: 'find',
    options: peopleFound,
    show: showAdding,
    submit: add,
  }),
  action('/activities/:activity/sessions/:session/add/search', {
    may: may.seePeople,
    fields: findFields,
    show: showAdding,
    submit: search,
  }),
]
