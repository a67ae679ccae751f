import { sql } from 'kysely'
import type { Key, ReadTx } from '../../platform/database/index.ts'
import type { Channel } from '../contact.ts'
import type { PersonId } from '../tables.ts'

export interface PersonSummary {
  id: PersonId
  key: Key
  name: string
  area: string | null
  channel: Channel
  /** How to reach them in the way they prefer. */
  contact: string | null
}

/** Who these are, under the ids asked for; of somebody merged, the person who stays. Erased people are left out. */
export async function personSummaries(tx: ReadTx, ids: readonly PersonId[]): Promise<Map<PersonId, PersonSummary>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<PersonSummary & { asked: PersonId }>`
    with recursive follow as (
      select id as asked, id, merged_into from person
      where programme_id = ${tx.programmeId} and id = any(${sql.val([...new Set(ids)])}::uuid[])
      union all
      select follow.asked, person.id, person.merged_into
      from person join follow on person.id = follow.merged_into
      where person.programme_id = ${tx.programmeId}
    )
    select follow.asked, person.id, person.key, person.name, person.area, person.channel, contact.value as contact
    from follow
    join person on person.programme_id = ${tx.programmeId} and person.id = follow.id
    left join contact
      on contact.programme_id = ${tx.programmeId} and contact.person_id = person.id and contact.preferred
    where follow.merged_into is null`.execute(tx.db)
  return new Map(rows.map(({ asked, ...summary }) => [asked, summary]))
}
