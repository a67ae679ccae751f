import { sql } from 'kysely'
import type { Key, ReadTx } from '../../platform/database/index.ts'
import type { PersonId } from '../tables.ts'
import { findPerson } from './person.ts'

/** All ids and keys that are one person: the one that stays, and all that were merged into it. */
export interface OnePerson {
  ids: PersonId[]
  keys: Key[]
}

export async function onePerson(tx: ReadTx, id: PersonId): Promise<OnePerson> {
  const kept = await findPerson(tx, id)
  if (!kept) return { ids: [], keys: [] }
  const { rows } = await sql<{ id: PersonId; key: Key }>`
    with recursive same as (
      select id, key from person where programme_id = ${tx.programmeId} and id = ${kept.id}
      union all
      select person.id, person.key from person join same on person.merged_into = same.id
      where person.programme_id = ${tx.programmeId}
    ) select id, key from same`.execute(tx.db)
  return { ids: rows.map((row) => row.id), keys: rows.map((row) => row.key) }
}

/** Every id under which rows of this person may stand; their own alone, unless they were merged. */
export async function sameAs(tx: ReadTx, id: PersonId): Promise<PersonId[]> {
  return (await onePerson(tx, id)).ids
}
