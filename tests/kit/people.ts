import {
  type AddedPerson,
  addPerson,
  agreementsTo,
  contactOf,
  findPerson,
  type NewPerson,
  type Person,
} from '../../src/people/index.ts'
import { asId, type Key } from '../../src/platform/database/index.ts'
import { entriesAbout } from '../../src/platform/record/index.ts'
import type { TestSite } from './site.ts'

let numbers = 700_000

/** A phone number that nobody else in the tests has. */
export function freshPhone(): string {
  numbers += 1
  return `07911 ${String(numbers).replace(/(...)(...)/, '$1 $2')}`
}

/** Somebody kept by name, told to a site directly. */
export function known(site: TestSite, given: Partial<NewPerson> = {}): Promise<AddedPerson> {
  const contact = contactOf('call', freshPhone())
  const consents = agreementsTo(['keep', 'contact'], 'spoken')
  return site.inside((tx) => addPerson(tx, { name: 'Ada Quill', contact, consents, door: 'desk', ...given }))
}

/** Everything recorded about somebody, oldest first. */
export function told(site: TestSite, key: Key) {
  return site.inside(async (tx) => (await entriesAbout(tx, [key])).map(({ what, detail }) => ({ what, ...detail })))
}

/** Whom an address is about. */
export async function personAt(site: TestSite, path: string): Promise<Person> {
  const id = asId<'person'>(path.split('/')[2])
  const person = id && (await site.inside((tx) => findPerson(tx, id)))
  if (!person) throw new Error(`nobody at ${path}`)
  return person
}

/** Answers to the form by which somebody is added at the desk. */
export function deskAnswers(given: Record<string, string | string[]> = {}) {
  return {
    name: 'Grace Okafor',
    channel: 'text',
    reach: freshPhone(),
    consents: ['keep', 'tell-back'],
    how: 'spoken',
    ...given,
  }
}

/** The three boxes in which a day is typed. */
export function typedDay(day: string, name = 'day') {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
