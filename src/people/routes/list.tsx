import type { ReadTx, Tx } from '../../platform/database/index.ts'
import { typedPage } from '../../platform/fields/index.ts'
import { page, personalPage, type Route, type Visit } from '../../platform/http/index.ts'
import { record } from '../../platform/record/index.ts'
import { areaNames, may, wardOptions } from '../../programme/index.ts'
import { listAsCsv } from '../csv.ts'
import { listDownloaded } from '../entries.ts'
import { filterFrom } from '../pages/filter-address.ts'
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

async function showList(visit: Visit) {
  const { tx, query } = visit
  const [filter, page] = [filterFrom(query), typedPage(query)]
  const people = await listPeople(tx, filter, { limit: pageSize, offset: (page - 1) * pageSize })
  return {
    title: visit.words.t('people.list.title'),
    density: 'office' as const,
    body: (
      <ListPage
        {...{ filter, page, pageSize, url: visit.url }}
        people={await withAreasAndRoles(tx, people)}
        all={await countPeople(tx, filter)}
        areas={await wardOptions(tx, visit.programme.settings)}
        mayAdd={visit.may(may.addPeople)}
        mayDownload={visit.may(may.downloadPeople)}
        gone={query.gone !== undefined}
      />
    ),
  }
}

/** Taking the whole list out of Kith is itself recorded. */
async function downloadList(visit: Visit<Tx>) {
  const { tx, words } = visit
  const people = await listPeople(tx, filterFrom(visit.query), { limit: mostInFile, offset: 0 })
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
  page('/people', { may: may.seePeople, personal: true, show: showList }),
  personalPage('/people/list.csv', { may: may.downloadPeople, show: downloadList }),
]
