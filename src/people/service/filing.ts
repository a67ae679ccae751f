import { newId, type Tx } from '../../platform/database/index.ts'
import { comparables } from '../comparables.ts'
import type { Contact } from '../contact.ts'
import { blockingKeys } from '../matching/index.ts'
import { nameParts } from '../matching/name-parts.ts'
import { contactsOf } from '../queries/contacts.ts'
import { personRow } from '../queries/person.ts'
import type { PersonId } from '../tables.ts'

async function unfile(tx: Tx, id: PersonId): Promise<void> {
  for (const table of ['blocking_key', 'name_part'] as const) {
    await tx.db.deleteFrom(table).where('programme_id', '=', tx.programmeId).where('person_id', '=', id).execute()
  }
}

/** Files somebody anew under all they can be found by: parts of the name, and what duplicates share. */
export async function filePerson(tx: Tx, id: PersonId): Promise<void> {
  const person = await personRow(tx, id)
  if (!person) return
  await unfile(tx, id)
  const row = { programme_id: tx.programmeId, person_id: id }
  const parts = [...new Set(nameParts(person.name))].map((part) => ({ ...row, part }))
  const keys = new Set(comparables(person, await contactsOf(tx, [id])).flatMap(blockingKeys))
  if (parts.length > 0) await tx.db.insertInto('name_part').values(parts).execute()
  if (keys.size > 0) {
    const filed = [...keys].map((key) => ({ ...row, blocking_key: key }))
    await tx.db.insertInto('blocking_key').values(filed).execute()
  }
}

export async function addContact(tx: Tx, personId: PersonId, contact: Contact, preferred: boolean): Promise<void> {
  await tx.db
    .insertInto('contact')
    .values({ programme_id: tx.programmeId, id: newId(), person_id: personId, ...contact, preferred })
    .execute()
}
