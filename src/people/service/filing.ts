import { newId, type Tx } from '../../platform/database/index.ts'
import { comparables, type Known } from '../comparables.ts'
import type { Contact } from '../contact.ts'
import { blockingKeys, nameParts } from '../matching/index.ts'
import { contactsOf } from '../queries/contacts.ts'
import { personRow } from '../queries/person.ts'
import type { PersonId } from '../tables.ts'

/** Files somebody under all they can be found by: parts of the name, and what duplicates share. */
export function filePerson(tx: Tx, id: PersonId, person: Known, contacts: readonly Contact[]): Promise<unknown> {
  const row = { programme_id: tx.programmeId, person_id: id }
  const parts = [...new Set(nameParts(person.name))].map((part) => ({ ...row, part }))
  const keys = new Set(comparables(person, contacts).flatMap(blockingKeys))
  const filed = [...keys].map((key) => ({ ...row, blocking_key: key }))
  return Promise.all([
    parts.length > 0 && tx.db.insertInto('name_part').values(parts).execute(),
    filed.length > 0 && tx.db.insertInto('blocking_key').values(filed).execute(),
  ])
}

/** The same anew, after what is known of somebody has changed. */
export async function refilePerson(tx: Tx, id: PersonId): Promise<void> {
  for (const table of ['blocking_key', 'name_part'] as const) {
    await tx.db.deleteFrom(table).where('programme_id', '=', tx.programmeId).where('person_id', '=', id).execute()
  }
  const person = await personRow(tx, id)
  if (person) await filePerson(tx, id, person, await contactsOf(tx, [id]))
}

export async function addContact(tx: Tx, personId: PersonId, contact: Contact, preferred: boolean): Promise<void> {
  await tx.db
    .insertInto('contact')
    .values({ programme_id: tx.programmeId, id: newId(), person_id: personId, ...contact, preferred })
    .execute()
}
