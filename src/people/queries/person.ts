import type { Key, ReadTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { Channel } from '../contact.ts'
import type { PersonId } from '../tables.ts'

export interface Person {
  id: PersonId
  key: Key
  name: string
  birthYear: number | null
  ageBand: string | null
  area: string | null
  postcode: string | null
  language: string | null
  channel: Channel
  mergedInto: PersonId | null
  createdAt: Date
}

export const personColumns = [
  'person.id',
  'person.key',
  'person.name',
  'person.birth_year as birthYear',
  'person.age_band as ageBand',
  'person.area',
  'person.postcode',
  'person.language',
  'person.channel',
  'person.merged_into as mergedInto',
  'person.created_at as createdAt',
] as const

export function personRow(tx: ReadTx, id: PersonId): Promise<Person | undefined> {
  return tx.db
    .selectFrom('person')
    .select(personColumns)
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The person under this id, or the one they were merged into; null when nobody is there (any more). */
export async function findPerson(tx: ReadTx, id: PersonId): Promise<Person | null> {
  let found = await personRow(tx, id)
  while (found?.mergedInto) found = await personRow(tx, found.mergedInto)
  return found ?? null
}

/** The same, for whoever cannot go on without them. */
export async function existingPerson(tx: ReadTx, id: PersonId): Promise<Person> {
  const person = await findPerson(tx, id)
  if (!person) throw new Problem('not-found', 'people.nobody')
  return person
}

/** The person whom the record knows by this key, after merges; null once they were erased. */
export async function personByKey(tx: ReadTx, key: Key): Promise<Person | null> {
  const row = await tx.db
    .selectFrom('person')
    .select('id')
    .where('programme_id', '=', tx.programmeId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? findPerson(tx, row.id) : null
}
