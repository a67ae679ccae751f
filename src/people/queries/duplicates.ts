import { sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import { comparables } from '../comparables.ts'
import type { Contact } from '../contact.ts'
import { type Comparable, type Duplicate, likelyDuplicates } from '../matching/index.ts'
import type { PersonId } from '../tables.ts'
import { contactsOf } from './contacts.ts'
import { findPerson, type Person, personColumns } from './person.ts'
import { onePerson } from './same.ts'

/** Another person, and which particulars of this one (they may have two phones) were compared with theirs. */
export type LikelyDuplicate = Duplicate<Comparable & { person: Person }> & { ours: Comparable }

/** A name as somebody told it, and how to reach them, where that can be read. */
export interface ToldName {
  name: string
  contact: Contact | null
}

/** So many share a key only where a key says nothing (a hostel's phone); the rest would be noise. */
const mostCandidates = 300

/** Those who share a key with any of these ids and were not judged to be somebody else. */
async function candidateIds(tx: ReadTx, ids: PersonId[]): Promise<PersonId[]> {
  const own = sql`${sql.val(ids)}::uuid[]`
  const { rows } = await sql<{ id: PersonId }>`
    select distinct theirs.person_id as id
    from blocking_key ours
    join blocking_key theirs on theirs.programme_id = ours.programme_id and theirs.blocking_key = ours.blocking_key
    where ours.programme_id = ${tx.programmeId} and ours.person_id = any(${own}) and theirs.person_id <> all(${own})
      and not exists (
        select 1 from pair_decision apart
        where apart.programme_id = ${tx.programmeId} and apart.decision = 'different'
          and apart.one = any(${own} || theirs.person_id) and apart.other = any(${own} || theirs.person_id)
          and (apart.one = theirs.person_id or apart.other = theirs.person_id))
    limit ${mostCandidates}`.execute(tx.db)
  return rows.map(({ id }) => id)
}

async function peopleToCompare(tx: ReadTx, ids: PersonId[]) {
  if (ids.length === 0) return []
  const [people, contacts] = await Promise.all([
    tx.db
      .selectFrom('person')
      .select(personColumns)
      .where('programme_id', '=', tx.programmeId)
      .where('id', 'in', ids)
      .execute(),
    contactsOf(tx, ids),
  ])
  return people.flatMap((person) =>
    comparables(
      person,
      contacts.filter(({ personId }) => personId === person.id),
    ).map((each) => ({ ...each, person })),
  )
}

/** One line for each person, though several of their records or phones may be alike. */
async function eachOnce(tx: ReadTx, found: LikelyDuplicate[]): Promise<LikelyDuplicate[]> {
  const once = new Map<PersonId, LikelyDuplicate>()
  for (const duplicate of found.toSorted((a, b) => b.probability - a.probability)) {
    const person = await findPerson(tx, duplicate.candidate.person.id)
    if (!person || once.has(person.id)) continue
    once.set(person.id, { ...duplicate, candidate: { ...duplicate.candidate, person } })
  }
  return [...once.values()]
}

/** People who may be this one, the most probable first; never those judged to be somebody else. */
export async function likelyDuplicatesOf(tx: ReadTx, id: PersonId): Promise<LikelyDuplicate[]> {
  const { ids } = await onePerson(tx, id)
  const [ours, candidates] = [await peopleToCompare(tx, ids), await peopleToCompare(tx, await candidateIds(tx, ids))]
  return eachOnce(
    tx,
    ours.flatMap((own) => likelyDuplicates(own, candidates).map((found) => ({ ...found, ours: own }))),
  )
}

/** Of names that were told and are kept nowhere by name yet, those that may be somebody's whom we know. */
export async function toldNamesOf<Told extends ToldName>(
  tx: ReadTx,
  ids: PersonId[],
  told: readonly Told[],
): Promise<Told[]> {
  if (told.length === 0) return []
  const theirs = await peopleToCompare(tx, ids)
  return told.filter(({ name, contact }) => {
    const unknown = { name, birthYear: null, postcode: null, area: null }
    return comparables(unknown, contact ? [contact] : []).some((each) => likelyDuplicates(each, theirs).length > 0)
  })
}
