import type { Tx } from '../../platform/database/index.ts'
import { typedPage } from '../../platform/fields/index.ts'
import { personalPage, type Route, type Visit } from '../../platform/http/index.ts'
import { actorNames } from '../../platform/session/index.ts'
import { areaNames, may } from '../../programme/index.ts'
import { namedDetails } from '../named-details.ts'
import { HistoryPage } from '../pages/history.tsx'
import { PersonPage } from '../pages/person.tsx'
import { consentsOf } from '../queries/consents.ts'
import { contactsOf } from '../queries/contacts.ts'
import { likelyDuplicatesOf } from '../queries/duplicates.ts'
import { mergedInto } from '../queries/merged.ts'
import { heldNow, rolesOf } from '../queries/roles.ts'
import { timeline } from '../queries/timeline.ts'
import { personSections, type WholePerson } from '../sections.ts'
import { crumbsTo, readPerson } from './person-of.ts'

/** So many entries on the page itself; the rest are a link away. */
const latest = 10
const pageSize = 25

interface Asked {
  limit: number
  offset?: number
  readings: boolean
}

/** A part of the record as it is shown: the entries, who acted, and what they tell of. */
async function told({ tx, url }: Visit, { keys }: WholePerson, asked: Asked) {
  const { entries, all } = await timeline(tx, keys, asked)
  return {
    entries,
    allEntries: all,
    actors: await actorNames(tx, entries),
    named: await namedDetails(tx, entries),
    url,
  }
}

const allowed = (visit: Visit) => ({
  giveRoles: visit.may(may.giveRoles),
  undoMerges: visit.may(may.undoMerges),
  export: visit.may(may.exportPerson),
  erase: visit.may(may.erasePeople),
})

async function areaNameOf({ tx }: Visit, { area }: WholePerson): Promise<string | null> {
  return area && ((await areaNames(tx, [area])).get(area) ?? area)
}

async function showPerson(visit: Visit<Tx>) {
  const person = await readPerson(visit, 'person')
  const { tx } = visit
  return {
    title: person.name,
    density: 'office' as const,
    breadcrumb: crumbsTo(visit),
    body: (
      <PersonPage
        {...(await told(visit, person, { limit: latest, readings: false }))}
        person={person}
        contacts={await contactsOf(tx, person.ids)}
        areaName={await areaNameOf(visit, person)}
        consents={await consentsOf(tx, person.keys)}
        roles={heldNow(await rolesOf(tx, person.ids))}
        merged={await mergedInto(tx, person.ids)}
        alike={(await likelyDuplicatesOf(tx, person.id)).length}
        first={await personSections(visit, person, 'first')}
        more={await personSections(visit, person, 'more')}
        may={allowed(visit)}
      />
    ),
  }
}

async function showHistory(visit: Visit<Tx>) {
  const person = await readPerson(visit, 'history')
  const page = typedPage(visit.query)
  const part = await told(visit, person, { limit: pageSize, offset: (page - 1) * pageSize, readings: true })
  return {
    title: visit.words.t('people.history.title'),
    density: 'office' as const,
    breadcrumb: crumbsTo(visit, person),
    body: <HistoryPage {...{ ...part, person, page, pageSize }} />,
  }
}

export const personRoutes: Route[] = [
  personalPage('/people/:person', { may: may.seePeople, show: showPerson }),
  personalPage('/people/:person/history', { may: may.seePeople, show: showHistory }),
]
