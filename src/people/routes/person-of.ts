import type { ComponentChildren } from 'preact'
import { asId, type Tx } from '../../platform/database/index.ts'
import type { Crumb, PageReply, Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { personRead } from '../entries.ts'
import { findPerson, type Person } from '../queries/person.ts'
import { onePerson } from '../queries/same.ts'
import type { WholePerson } from '../sections.ts'

/** The person that an address is about, after merges; nobody's and another programme's are answered alike. */
export async function personOf(visit: Visit, param = 'person'): Promise<WholePerson> {
  const id = asId<'person'>(visit.params[param])
  const person = id && (await findPerson(visit.tx, id))
  if (!person) throw new Problem('not-found', 'people.nobody')
  return { ...person, ...(await onePerson(visit.tx, person.id)) }
}

/** The same, noting down that somebody in the team looked at this page about them. */
export async function readPerson(visit: Visit<Tx>, page: string): Promise<WholePerson> {
  const person = await personOf(visit)
  await record(visit.tx, personRead(person.key, visit.tx.today, { page }))
  return person
}

export function crumbsTo(visit: Visit, person?: Person): Crumb[] {
  const list = { href: '/people', text: visit.words.t('people.list.title') }
  return person ? [list, { href: `/people/${person.id}`, text: person.name }] : [list]
}

/** A page below somebody's own, to be held in one hand. */
export function pageAbout(visit: Visit, person: Person, title: string, body: ComponentChildren): PageReply {
  return { title, density: 'worker', breadcrumb: crumbsTo(visit, person), body }
}

export const pathOf = (person: Pick<Person, 'id'>) => `/people/${person.id}`

/** A day that things are said to have happened on cannot be still to come. */
export function refuseFuture(visit: Visit, day: string): void {
  if (day > visit.tx.today) throw new Problem('invalid', 'people.field.day-ahead', 'day')
}

/** Where to go on to after this step, as the step before asked; only within the programme. */
export function nextFrom(visit: Visit): string | null {
  const next = visit.query.next?.[0] ?? ''
  return /^\/(?![/\\])[^\p{Cc}]*$/u.test(next) ? next : null
}
