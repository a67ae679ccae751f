import { sql } from 'kysely'
import { daysAfter } from '../../platform/clock/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import { codesWithin } from '../../programme/index.ts'
import type { Channel } from '../contact.ts'
import type { PersonRole } from '../roles.ts'
import type { PersonId } from '../tables.ts'
import { rootsOf } from './roots.ts'
import { searches } from './search.ts'

export interface PeopleFilter {
  /** What was typed to look for: part of a name, a phone number, an e-mail address. */
  q: string
  role: PersonRole | null
  /** Only those who want to be called. */
  call: boolean
  /** A ward, an LSOA or the first half of a postcode. */
  area: string | null
  /** Only those with whom nothing happened for a while. */
  quiet: boolean
}

export interface ListedPerson {
  id: PersonId
  name: string
  area: string | null
  channel: Channel
}

export const quietDays = 90

/** Entries that mean somebody was seen or spoken with. */
export const contactKinds = [
  'people.added',
  'people.role-taken-up',
  'outreach.conversation-held',
  'outreach.conversation-claimed',
  'outreach.follow-up-done',
  'activities.took-part',
  'hubs.coaching-given',
  'plans.agreed',
  'plans.hypertension-supported',
]

const holdersOf = (tx: ReadTx, role: PersonRole) => sql`
  select person_id from person_role where programme_id = ${tx.programmeId} and role = ${role} and laid_down_on is null`

const seenSince = (tx: ReadTx, day: string) => sql`
  select person.id from record join person on person.programme_id = record.programme_id and person.key = record.about
  where record.programme_id = ${tx.programmeId} and record.what = any(${sql.val(contactKinds)})
    and record.happened_on >= ${day}`

/** Everybody who stays after merges and fits the filter. */
async function filtered(tx: ReadTx, { q, role, call, area, quiet }: PeopleFilter) {
  let people = tx.db
    .selectFrom('person')
    .where('person.programme_id', '=', tx.programmeId)
    .where('person.merged_into', 'is', null)
  for (const search of searches(tx, q)) people = people.where('person.id', 'in', rootsOf(tx, search))
  if (role) people = people.where('person.id', 'in', rootsOf(tx, holdersOf(tx, role)))
  if (call) people = people.where('person.channel', '=', 'call')
  if (area) people = people.where('person.area', 'in', await codesWithin(tx, area))
  if (quiet) {
    const seen = seenSince(tx, daysAfter(tx.today, -quietDays))
    people = people.where('person.id', 'not in', rootsOf(tx, seen))
  }
  return people
}

export async function countPeople(tx: ReadTx, filter: PeopleFilter): Promise<number> {
  const people = await filtered(tx, filter)
  const { all } = await people.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow()
  return all
}

/** One page of them by name. */
export async function listPeople(
  tx: ReadTx,
  filter: PeopleFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListedPerson[]> {
  const people = await filtered(tx, filter)
  return people
    .select(['person.id', 'person.name', 'person.area', 'person.channel'])
    .orderBy(sql`lower(person.name) collate "C"`)
    .orderBy('person.id')
    .limit(limit)
    .offset(offset)
    .execute()
}
