import type { ReadTx, Tx } from '../../platform/database/index.ts'
import { type FormState, type GivenOptions, typedPage, type ValuesOf } from '../../platform/fields/index.ts'
import {
  form,
  personalPage,
  type Route,
  type Submission,
  sealWords,
  searchedIn,
  type Visit,
} from '../../platform/http/index.ts'
import { record } from '../../platform/record/index.ts'
import { areaNames, may, wardOptions } from '../../programme/index.ts'
import { listAsCsv } from '../csv.ts'
import { listDownloaded } from '../entries.ts'
import { searchFields } from '../fields.ts'
import { filterAddress, filterFrom } from '../pages/filter-address.ts'
import { type ListLine, ListPage } from '../pages/list.tsx'
import { countPeople, type ListedPerson, listPeople } from '../queries/list.ts'
import { heldNow, rolesOf } from '../queries/roles.ts'
import { personSummaries } from '../queries/summaries.ts'

const pageSize = 25

/** More than a programme of this kind ever knows by name. */
const mostInFile = 100_000

async function withAreasAndRoles(tx: ReadTx, people: ListedPerson[]): Promise<ListLine[]> {
  const names = await areaNames(
    tx,
    people.flatMap(({ area }) => area ?? []),
  )
  const roles = heldNow(
    await rolesOf(
      tx,
      people.map(({ id }) => id),
    ),
  )
  return people.map((person) => ({
    ...person,
    area: person.area && (names.get(person.area) ?? person.area),
    roles: roles.filter(({ personId }) => personId === person.id).map(({ role }) => role),
  }))
}

async function showList(visit: Visit, form: FormState, options: GivenOptions) {
  const { tx, query } = visit
  const searched = searchedIn(visit)
  const [filter, page] = [filterFrom(query, searched), typedPage(query)]
  const people = await listPeople(tx, filter, { limit: pageSize, offset: (page - 1) * pageSize })
  return {
    title: visit.words.t('people.list.title'),
    density: 'office' as const,
    body: (
      <ListPage
        {...{ filter, form, options, page, pageSize, url: visit.url }}
        isUnreadable={searched.isUnreadable}
        people={await withAreasAndRoles(tx, people)}
        all={await countPeople(tx, filter)}
        mayAdd={visit.may(may.addPeople)}
        mayDownload={visit.may(may.downloadPeople)}
        gone={query.gone !== undefined}
      />
    ),
  }
}

/** What else the list shows only stands in the address that the form was sent to. */
async function search(visit: Submission, { q, area }: ValuesOf<typeof searchFields>) {
  const searched = sealWords(visit, q ?? '')
  return { searchedTo: filterAddress({ ...filterFrom(visit.query, searched), area }) }
}

/** Taking the whole list out of Kith is itself recorded. */
async function downloadList(visit: Visit<Tx>) {
  const { tx, words } = visit
  const searched = searchedIn(visit)
  const filter = filterFrom(visit.query, searched)
  // Nobody asked for everybody: the list says what is wrong.
  if (searched.isUnreadable) return { redirect: filterAddress(filter) }
  const people = await listPeople(tx, filter, { limit: mostInFile, offset: 0 })
  const contacts = await personSummaries(
    tx,
    people.map(({ id }) => id),
  )
  const lines = await withAreasAndRoles(tx, people)
  await record(tx, listDownloaded(null, tx.today, { people: people.length }))
  const file = listAsCsv(
    lines.map((line) => ({ ...line, contact: contacts.get(line.id)?.contact ?? null })),
    words,
  )
  return { file, type: 'text/csv; charset=utf-8', name: `people-${tx.today}.csv` }
}

export const listRoutes: Route[] = [
  form('/people', {
    may: may.seePeople,
    fields: searchFields,
    searchedBy: 'q',
    options: async ({ tx, programme }) => ({ area: await wardOptions(tx, programme.settings) }),
    show: showList,
    submit: search,
  }),
  personalPage('/people/list.csv', { may: may.downloadPeople, searchedBy: 'q', show: downloadList }),
]
