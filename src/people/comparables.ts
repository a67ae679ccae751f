import type { Contact } from './contact.ts'
import type { Comparable } from './matching/index.ts'

const isPhone = ({ channel }: Contact) => channel === 'text' || channel === 'call'
const isEmail = ({ channel }: Contact) => channel === 'email'

/** An area that is the first half of a postcode and no statistical code. */
const firstHalf = (area: string | null) => (area && /^[A-Z]{1,2}\d[A-Z\d]?$/.test(area) ? area : null)

export interface Known {
  name: string
  birthYear: number | null
  postcode: string | null
  area: string | null
}

/** What may be compared of somebody: one for each phone and e-mail address they have. */
export function comparables(person: Known, contacts: readonly Contact[]): Comparable[] {
  const phones = contacts.filter(isPhone).map(({ value }) => value)
  const emails = contacts.filter(isEmail).map(({ value }) => value)
  const { name, birthYear } = person
  const postcode = person.postcode ?? firstHalf(person.area)
  return Array.from({ length: Math.max(1, phones.length, emails.length) }, (_, at) => ({
    name,
    birthYear,
    postcode,
    phone: phones[at] ?? null,
    email: emails[at] ?? null,
  }))
}
