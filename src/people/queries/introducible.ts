import { sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import type { Purpose } from '../consent/purposes.ts'
import { consentGiven, consentWithdrawn } from '../entries.ts'
import type { PersonRole } from '../roles.ts'
import type { PersonId } from '../tables.ts'
import { rootsOf } from './roots.ts'

export interface IntroduciblePerson {
  /** Every id under which something may be kept of them. */
  ids: PersonId[]
  area: string | null
}

const holders = (tx: ReadTx) => sql`
  select person_id from person_role
  where programme_id = ${tx.programmeId} and role = ${'active-citizen' satisfies PersonRole} and laid_down_on is null`

/** The active citizens whose last word, under any of their keys, is that they may be introduced to others. */
export async function introduciblePeople(tx: ReadTx): Promise<IntroduciblePerson[]> {
  const { rows } = await sql<IntroduciblePerson>`
    with recursive same as (
      select id as root, id, key from person
      where programme_id = ${tx.programmeId} and id in ${rootsOf(tx, holders(tx))}
      union all
      select same.root, person.id, person.key from person join same on person.merged_into = same.id
      where person.programme_id = ${tx.programmeId}
    ), word as (
      select distinct on (same.root) same.root, entry.what = ${consentGiven.what} as agreed
      from same join record entry on entry.about = same.key
      where entry.programme_id = ${tx.programmeId} and entry.what in (${consentGiven.what}, ${consentWithdrawn.what})
        and entry.detail ->> 'purpose' = ${'introduce' satisfies Purpose}
      order by same.root, entry.position desc
    )
    select array_agg(same.id) as ids, min(person.area) as area
    from word join same using (root)
    join person on person.programme_id = ${tx.programmeId} and person.id = word.root
    where word.agreed
    group by word.root
    order by word.root`.execute(tx.db)
  return rows
}
