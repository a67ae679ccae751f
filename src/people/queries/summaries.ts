import { sql } from 'kysely'
import type { Key, ReadTx } from '../../platform/database/index.ts'
import type { Purpose } from '../consent/purposes.ts'
import type { Channel, Contact } from '../contact.ts'
import { consentGiven, consentWithdrawn } from '../entries.ts'
import type { PersonId } from '../tables.ts'

export interface PersonSummary {
  id: PersonId
  key: Key
  name: string
  area: string | null
  channel: Channel
  /** How to reach them in the way they prefer; null where they said that nobody is to. */
  contact: Contact | null
  /** They took back that they may be contacted. */
  inPeace: boolean
}

/** Whether the last word of somebody, under any of their keys, on being contacted is no. */
const lastWord = (tx: ReadTx) => sql`
  with recursive same as (
    select own.id, own.key from person own where own.programme_id = ${tx.programmeId} and own.id = person.id
    union all
    select other.id, other.key from person other join same on other.merged_into = same.id
    where other.programme_id = ${tx.programmeId}
  )
  select entry.what = ${consentWithdrawn.what} as no from record entry
  where entry.programme_id = ${tx.programmeId} and entry.about in (select key from same)
    and entry.what in (${consentGiven.what}, ${consentWithdrawn.what})
    and entry.detail ->> 'purpose' = ${'contact' satisfies Purpose}
  order by entry.position desc limit 1`

/** Who these are, under the ids asked for; of somebody merged, the person who stays. Erased people are left out. */
export async function personSummaries(tx: ReadTx, ids: readonly PersonId[]): Promise<Map<PersonId, PersonSummary>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Omit<PersonSummary, 'contact'> & { asked: PersonId; contact: string | null }>`
    with recursive follow as (
      select id as asked, id, merged_into from person
      where programme_id = ${tx.programmeId} and id = any(${sql.val([...new Set(ids)])}::uuid[])
      union all
      select follow.asked, person.id, person.merged_into
      from person join follow on person.id = follow.merged_into
      where person.programme_id = ${tx.programmeId}
    )
    select follow.asked, person.id, person.key, person.name, person.area, person.channel, contact.value as contact,
      coalesce(word.no, false) as "inPeace"
    from follow
    join person on person.programme_id = ${tx.programmeId} and person.id = follow.id
    left join lateral (${lastWord(tx)}) as word on true
    left join contact
      on contact.programme_id = ${tx.programmeId} and contact.person_id = person.id and contact.preferred
      and word.no is distinct from true
    where follow.merged_into is null`.execute(tx.db)
  return new Map(
    rows.map(({ asked, contact, ...summary }) => [
      asked,
      { ...summary, contact: contact === null ? null : { channel: summary.channel, value: contact } },
    ]),
  )
}
