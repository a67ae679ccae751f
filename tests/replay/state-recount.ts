// The eight outputs counted once more, from how things are and not from how they came to be: plain SQL over the state tables,
// written from the printed rules and without any code of evidence. Two things are in no state table, and only for these is
// the record asked: consent, which has none, and people who were erased, whose state is gone while their count stays.
import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../src/platform/database/index.ts'

/** Everybody's rows with the row that stays after merges. */
const same = (programme: string) => sql`
  same as (
    select id, key, id as whole from person where programme_id = ${programme} and merged_into is null
    union all
    select person.id, person.key, same.whole from person join same on person.merged_into = same.id
    where person.programme_id = ${programme})`

/** Keys that took back their consent to be kept, or to be counted by name, and did not give it again. */
const refusing = (programme: string) => sql`
  last_word as (
    select distinct on (about, detail->>'purpose') about, what from record
    where programme_id = ${programme} and what in ('people.consent-given', 'people.consent-withdrawn')
      and detail->>'purpose' in ('keep', 'records')
    order by about, detail->>'purpose', position desc),
  refusing as (select about as key from last_word where what = 'people.consent-withdrawn')`

/** What people known by name did, with the day. */
const deeds = (programme: string) => sql`
  deed (output, person_id, day) as (
    select 'recruited', person_id, taken_up_on from person_role where programme_id = ${programme}
    union all select 'plans', person_id, agreed_on from wellbeing_plan
      where programme_id = ${programme} and cardinality(goals) > 0
    union all select 'hypertension', person_id, given_on from hypertension_support
      where programme_id = ${programme} and cardinality(steps) > 0
    union all select 'digitally-included', person_id, completed_on from coaching_completion where programme_id = ${programme}
    union all select 'community-action', person_id, came_on from participation
      where programme_id = ${programme} and state = 'came'
    union all select 'community-action', host_person_id, offered_on from activity
      where programme_id = ${programme} and host_person_id is not null
    union all select 'advised-health', person_id, agreed_on from wellbeing_plan
      where programme_id = ${programme} and cardinality(advice) > 0
    union all select 'advised-health', person_id, given_on from hypertension_support
      where programme_id = ${programme} and cardinality(advice) > 0
    union all select 'advised-health', person_id, held_on from conversation
      where programme_id = ${programme} and person_id is not null and withdrawn_at is null and cardinality(advice_health) > 0
    union all select 'advised-digital', person_id, held_on from conversation
      where programme_id = ${programme} and person_id is not null and withdrawn_at is null and cardinality(advice_digital) > 0
    union all select 'advised-digital', person_id, given_on from coaching
      where programme_id = ${programme} and cardinality(advice) > 0)`

/** The same of those who were erased, from their entries. */
const erasedDeeds = (programme: string) => sql`
  told as (
    select entry.* from record as entry
    join record as erased on erased.programme_id = ${programme} and erased.what = 'people.erased' and erased.about = entry.about
    where entry.programme_id = ${programme} and entry.about not in (select key from refusing)),
  held as (
    select told.about, talk.happened_on, talk.detail from told
    join record as talk on talk.programme_id = ${programme} and talk.what = 'outreach.conversation-held'
      and talk.detail->>'conversation' = told.detail->>'conversation'
    where told.what = 'outreach.conversation-claimed'),
  erased_deed (output, key, day) as (
    select 'recruited', about, happened_on from told where what = 'people.role-taken-up'
    union all select 'plans', about, happened_on from told where what = 'plans.agreed'
    union all select 'hypertension', about, happened_on from told where what = 'plans.hypertension-supported'
    union all select 'digitally-included', about, happened_on from told where what = 'hubs.coaching-completed'
    union all select 'community-action', about, happened_on from told
      where what in ('activities.took-part', 'activities.offered')
    union all select 'advised-health', about, happened_on from told
      where what in ('plans.agreed', 'plans.hypertension-supported') and detail->'advice' <> '[]'
    union all select 'advised-digital', about, happened_on from told
      where what = 'hubs.coaching-given' and detail->'advice' <> '[]'
    union all select 'advised-health', about, happened_on from held where detail->'adviceHealth' <> '[]'
    union all select 'advised-digital', about, happened_on from held where detail->'adviceDigital' <> '[]')`

/** Those who gave no name, by head, and the hubs. */
const contactsAndPlaces = (programme: string) => sql`
  select 'advised-health' as output, held_on as day, heads as amount from conversation
    where programme_id = ${programme} and not claimed and withdrawn_at is null and cardinality(advice_health) > 0
  union all select 'advised-digital', held_on, heads from conversation
    where programme_id = ${programme} and not claimed and withdrawn_at is null and cardinality(advice_digital) > 0
  union all select 'community-action', counted_on, heads from head_count where programme_id = ${programme}
  union all select 'hubs', opened_on, 1 from hub where programme_id = ${programme}`

const firstDays: RawBuilder<unknown> = sql`
  select output, min(day) as day, 1 as amount from deed join same on same.id = deed.person_id
    where same.whole not in (select whole from same join refusing using (key))
    group by output, same.whole
  union all select output, min(day), 1 from erased_deed group by output, key`

export interface Counted {
  output: string
  /** The first day of the quarter. */
  quarter: string
  amount: number
}

/** Each output by quarter: people in the quarter of their first time, contacts and places in that of each. */
export async function countState(tx: ReadTx): Promise<Counted[]> {
  const programme = tx.programmeId
  const { rows } = await sql<Counted>`
    with recursive ${same(programme)}, ${refusing(programme)}, ${deeds(programme)}, ${erasedDeeds(programme)}
    select output, date_trunc('quarter', day)::date as quarter, sum(amount)::bigint as amount
    from (${firstDays} union all ${contactsAndPlaces(programme)}) as counted
    group by 1, 2 having sum(amount) > 0 order by 1, 2`.execute(tx.db)
  return rows
}
