import { asId } from '../../platform/database/index.ts'
import { emptyForm, type FormState } from '../../platform/fields/index.ts'
import { action, personalForm, personalPage, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { mergeFields } from '../fields.ts'
import { WhatMergingDoes, WhatUndoingDoes } from '../pages/merging.tsx'
import { SamePage } from '../pages/same.tsx'
import { likelyDuplicatesOf } from '../queries/duplicates.ts'
import { type Person, personRow } from '../queries/person.ts'
import { personSummaries } from '../queries/summaries.ts'
import type { WholePerson } from '../sections.ts'
import { judgeApart, mergePeople, undoMerge } from '../service/merging.ts'
import { mergeOptions } from './merge-options.ts'
import { nextFrom, pageAbout, pathOf, personOf, readPerson } from './person-of.ts'

/** The step after this one goes along from page to page. */
const onward = (visit: Visit) => {
  const next = nextFrom(visit)
  return next ? `?next=${encodeURIComponent(next)}` : ''
}

async function showSame(visit: Visit, person: WholePerson, form: FormState) {
  const address = (page: 'merge' | 'apart', other: Person) =>
    visit.url(`${pathOf(person)}/same/${other.id}/${page}${onward(visit)}`)
  return pageAbout(
    visit,
    person,
    visit.words.t('people.same.title'),
    <SamePage
      {...{ person, address, form, url: visit.url }}
      alike={await likelyDuplicatesOf(visit.tx, person.id)}
      next={nextFrom(visit)}
    />,
  )
}

const alike = personalPage('/people/:person/same', {
  may: may.judgePairs,
  show: async (visit) => showSame(visit, await readPerson(visit, 'same'), emptyForm),
})

const apart = action('/people/:person/same/:other/apart', {
  may: may.judgePairs,
  fields: {},
  show: async (visit, form) => showSame(visit, await personOf(visit), form),
  submit: async (visit) => {
    const [person, other] = [await personOf(visit), await personOf(visit, 'other')]
    await judgeApart(visit.tx, person.id, other.id, visit.commandId)
    return `${pathOf(person)}/same${onward(visit)}`
  },
})

const merging = personalForm('/people/:person/same/:other/merge', {
  may: may.judgePairs,
  fields: mergeFields,
  options: async (visit) => {
    const both = [await personOf(visit), await personOf(visit, 'other')]
    const ids = both.map(({ id }) => id)
    return { keep: mergeOptions(both, await personSummaries(visit.tx, ids), visit.words) }
  },
  show: async (visit, form, options) => {
    const [person, title] = [await readPerson(visit, 'same'), visit.words.t('people.merge.title')]
    const longest = options.keep?.[0]?.value ?? ''
    const begun = form === emptyForm ? { ...form, typed: { keep: [longest] } } : form
    return pageAbout(
      visit,
      person,
      title,
      <FormPage {...{ title, options, fields: mergeFields }} form={begun} send={visit.words.t('people.merge.send')}>
        <WhatMergingDoes />
      </FormPage>,
    )
  },
  submit: async (visit, { keep }) => {
    const both = [await personOf(visit), await personOf(visit, 'other')]
    const [kept, other] = [both.find(({ id }) => id === keep), both.find(({ id }) => id !== keep)]
    if (!kept || !other) throw new Problem('conflict', 'people.same.already-one')
    await mergePeople(visit.tx, { keep: kept.id, other: other.id }, visit.commandId)
    return nextFrom(visit) ?? pathOf(kept)
  },
})

/** The record that was merged, and the one it was merged into: still there, both of them. */
async function mergedPair(visit: Visit) {
  const [keep, other] = [asId<'person'>(visit.params.person), asId<'person'>(visit.params.other)]
  const joined = other && (await personRow(visit.tx, other))
  if (!keep || !joined) throw new Problem('not-found', 'people.nobody')
  return { keep, joined }
}

const undoing = personalForm('/people/:person/undo/:other', {
  may: may.undoMerges,
  fields: {},
  show: async (visit, form) => {
    const [person, { joined }] = [await readPerson(visit, 'same'), await mergedPair(visit)]
    const title = visit.words.t('people.undo.title')
    return pageAbout(
      visit,
      person,
      title,
      <FormPage {...{ title, form, fields: {} }} send={visit.words.t('people.undo.send')}>
        <WhatUndoingDoes kept={person.name} other={joined.name} />
      </FormPage>,
    )
  },
  submit: async (visit) => {
    const { keep, joined } = await mergedPair(visit)
    await undoMerge(visit.tx, { keep, other: joined.id }, visit.commandId)
    return `/people/${keep}`
  },
})

export const sameRoutes: Route[] = [alike, apart, merging, undoing]
