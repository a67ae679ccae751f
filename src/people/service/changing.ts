import type { CommandId, Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import type { Contact } from '../contact.ts'
import { personChanged } from '../entries.ts'
import { contactsOf } from '../queries/contacts.ts'
import type { Person } from '../queries/person.ts'
import type { PersonId } from '../tables.ts'
import type { Particulars } from './adding.ts'
import { addContact, refilePerson } from './filing.ts'
import { knownPerson } from './known.ts'

export interface PersonChange extends Partial<Particulars> {
  /** The way to reach them that they prefer from now on. */
  contact?: Contact
}

const particulars = ['name', 'birthYear', 'ageBand', 'area', 'postcode', 'language'] as const

function changedParticulars(person: Person, change: PersonChange) {
  return particulars.filter((field) => change[field] !== undefined && change[field] !== person[field])
}

/** Changes what is known of somebody; the record says which particulars, never what they say. */
export async function changePerson(
  tx: Tx,
  { id, change }: { id: PersonId; change: PersonChange },
  commandId: CommandId | null = null,
): Promise<void> {
  const person = await knownPerson(tx, id)
  const fields: string[] = changedParticulars(person, change)
  if (change.contact && (await preferContact(tx, person.id, change.contact))) fields.push('contact')
  if (fields.length === 0) return
  await savePerson(tx, changed(person, change))
  await refilePerson(tx, person.id)
  await record(tx, personChanged(person.key, tx.today, { fields }), commandId)
}

/** An answer left out changes nothing; an empty one empties. */
function changed(person: Person, { contact, ...change }: PersonChange): Person {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return { ...person, ...given, channel: contact?.channel ?? person.channel }
}

async function savePerson(tx: Tx, person: Person): Promise<void> {
  await tx.db
    .updateTable('person')
    .set({
      name: person.name,
      birth_year: person.birthYear,
      age_band: person.ageBand,
      area: person.area,
      postcode: person.postcode,
      language: person.language,
      channel: person.channel,
    })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', person.id)
    .execute()
}

/** The new way takes the place of the one of the same kind; true if anything changed. */
async function preferContact(tx: Tx, personId: PersonId, contact: Contact): Promise<boolean> {
  const known = await contactsOf(tx, [personId])
  const same = known.find(({ channel, value }) => channel === contact.channel && value === contact.value)
  if (same?.preferred) return false
  await tx.db
    .updateTable('contact')
    .set({ preferred: false })
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', '=', personId)
    .execute()
  const replaced = known.filter(({ channel }) => channel === contact.channel).map(({ id }) => id)
  if (replaced.length > 0) {
    await tx.db.deleteFrom('contact').where('programme_id', '=', tx.programmeId).where('id', 'in', replaced).execute()
  }
  await addContact(tx, personId, contact, true)
  return true
}
