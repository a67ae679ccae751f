import type { Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { findPerson, type Person } from '../queries/person.ts'
import type { PersonId } from '../tables.ts'

/** Somebody of this programme, held so that two changes to them do not cross. */
export async function knownPerson(tx: Tx, id: PersonId): Promise<Person> {
  const person = await findPerson(tx, id)
  if (!person) throw new Problem('not-found', 'people.nobody')
  const held = await tx.db
    .selectFrom('person')
    .select('merged_into')
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', person.id)
    .forUpdate()
    .executeTakeFirst()
  // While we waited for the row, another change may have merged them into somebody else, or erased them.
  return held && held.merged_into === null ? person : knownPerson(tx, person.id)
}
