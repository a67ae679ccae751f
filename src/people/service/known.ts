import type { Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { findPerson, type Person } from '../queries/person.ts'
import type { PersonId } from '../tables.ts'

/*
 * The order in which everybody takes hold of rows, so that two never wait for each other: people by id, then activities,
 * then meetings by id, then whatever belongs to one of these.
 */

type Hold = 'to change them' | 'so that they stay'

async function held(tx: Tx, id: PersonId, hold: Hold): Promise<Person | null> {
  const person = await findPerson(tx, id)
  if (!person) return null
  const row = tx.db
    .selectFrom('person')
    .select('merged_into')
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', person.id)
  const found = await (hold === 'to change them' ? row.forUpdate() : row.forKeyShare()).executeTakeFirst()
  // While we waited for the row, another change may have merged them into somebody else, or erased them.
  return found && found.merged_into === null ? person : held(tx, person.id, hold)
}

async function heldOrRefused(tx: Tx, id: PersonId, hold: Hold): Promise<Person> {
  const person = await held(tx, id, hold)
  if (!person) throw new Problem('not-found', 'people.nobody')
  return person
}

/** Somebody of this programme, held so that two changes to them do not cross. */
export function knownPerson(tx: Tx, id: PersonId): Promise<Person> {
  return heldOrRefused(tx, id, 'to change them')
}

/** Somebody who will not be merged or erased before we are done; who only does something besides need not wait for us. */
export function stayingPerson(tx: Tx, id: PersonId): Promise<Person> {
  return heldOrRefused(tx, id, 'so that they stay')
}

/** Those of several who are still there, all held in one order. */
export async function stayingPeople(tx: Tx, ids: readonly PersonId[]): Promise<PersonId[]> {
  for (const id of await rootsOf(tx, ids)) await held(tx, id, 'so that they stay')
  const there: PersonId[] = []
  for (const id of ids) if (await findPerson(tx, id)) there.push(id)
  return there
}

/** Whom these ids lead to now, after merges, in the order in which they are held. */
export async function rootsOf(tx: Tx, ids: readonly PersonId[]): Promise<PersonId[]> {
  const roots = new Set<PersonId>()
  for (const id of ids) {
    const person = await findPerson(tx, id)
    if (person) roots.add(person.id)
  }
  return [...roots].toSorted()
}
