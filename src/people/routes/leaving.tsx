import type { Tx } from '../../platform/database/index.ts'
import { personalForm, personalPage, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { may } from '../../programme/index.ts'
import { copyFile, copyOf } from '../copy.ts'
import { personExported } from '../entries.ts'
import { eraseFields } from '../fields.ts'
import { nameParts } from '../matching/index.ts'
import { CopyPage } from '../pages/copy.tsx'
import { WhatErasingDoes } from '../pages/erasing.tsx'
import { mergedInto } from '../queries/merged.ts'
import { personSections } from '../sections.ts'
import { erasePerson } from '../service/erasing.ts'
import { crumbsTo, pageAbout, pathOf, personOf, readPerson } from './person-of.ts'

/** Making a copy is itself recorded, and stands in the copy. */
async function madeCopy(visit: Visit<Tx>) {
  const person = await personOf(visit)
  await record(visit.tx, personExported(person.key, visit.tx.today, {}))
  return { person, parts: await copyOf(visit.tx, person, visit.words) }
}

const copy = personalPage('/people/:person/copy', {
  may: may.exportPerson,
  show: async (visit) => {
    const { person, parts } = await madeCopy(visit)
    const file = visit.url(`${pathOf(person)}/copy.json`)
    return {
      title: visit.words.t('people.copy.title'),
      density: 'office',
      breadcrumb: crumbsTo(visit, person),
      body: <CopyPage {...{ parts, file }} name={person.name} madeOn={visit.tx.today} />,
    }
  },
})

const copyAsFile = personalPage('/people/:person/copy.json', {
  may: may.exportPerson,
  show: async (visit) => {
    const { parts } = await madeCopy(visit)
    const file = copyFile(parts, visit.tx.now.toISOString())
    return { file, type: 'application/json; charset=utf-8', name: `everything-kept-${visit.tx.today}.json` }
  },
})

/** Typed as people type: case, accents and spaces do not matter. */
const sameName = (a: string, b: string) => nameParts(a).join(' ') === nameParts(b).join(' ')

const erasing = personalForm('/people/:person/erase', {
  may: may.erasePeople,
  fields: eraseFields,
  show: async (visit, form) => {
    const person = await readPerson(visit, 'erase')
    const merged = await mergedInto(visit.tx, person.ids)
    const first = await personSections(visit, person, 'erasing')
    const title = visit.words.t('people.erase.title', { name: person.name })
    return pageAbout(
      visit,
      person,
      title,
      <FormPage {...{ title, form, fields: eraseFields, variant: 'warning' }} send={visit.words.t('people.erase.send')}>
        <WhatErasingDoes {...{ person, merged, first }} copy={visit.url(`${pathOf(person)}/copy`)} />
      </FormPage>,
    )
  },
  submit: async (visit, { typedName }) => {
    const person = await personOf(visit)
    if (!sameName(typedName, person.name)) throw new Problem('invalid', 'people.erase.other-name', 'typedName')
    await erasePerson(visit.tx, person.id, visit.commandId)
    return '/people?gone=yes'
  },
})

export const leavingRoutes: Route[] = [copy, copyAsFile, erasing]
