// A count of the conversations in the record itself, in one statement and without the roll-up: it proves the roll-up.
import { sql } from 'kysely'
import { monthOf, recordingDay } from '../evidence/index.ts'
import type { ReadTx } from '../platform/database/index.ts'
import type { Dimension } from './item.ts'
import { listening } from './rollup/follower.ts'

const zone = 'Europe/London'

/** Withdrawals newest first, each striking out its target unless it was itself struck out. */
const standing = (tx: ReadTx, asAt: string) => sql`
  with recursive seen as materialized (
    select position, what, happened_on, detail, (at at time zone ${zone})::date as recorded_on from record
    where programme_id = ${tx.programmeId} and what in ('outreach.conversation-held', 'outreach.conversation-withdrawn',
      'record.entry-withdrawn') and (at at time zone ${zone})::date <= ${asAt}
      and (txid, position) <= (select txid, position from follower
        where programme_id = ${tx.programmeId} and name = ${listening.name})),
  withdrawal as (
    select position, (detail->>'entry')::bigint as target,
      row_number() over (order by position desc) as turn
    from seen where what = 'record.entry-withdrawn'),
  struck (turn, positions) as (
    select 0::bigint, array[]::bigint[]
    union all
    select withdrawal.turn, case
      when withdrawal.position = any(struck.positions) or withdrawal.target >= withdrawal.position then struck.positions
      else struck.positions || withdrawal.target end
    from struck join withdrawal on withdrawal.turn = struck.turn + 1),
  gone as (select unnest(positions) as position from (select positions from struck order by turn desc limit 1) last),
  unsaid as (
    select distinct detail->>'conversation' as conversation from seen
    where what = 'outreach.conversation-withdrawn' and position not in (select position from gone)),
  held as (
    select happened_on, detail from seen where what = 'outreach.conversation-held'
      and position not in (select position from gone)
      and detail->>'conversation' not in (select conversation from unsaid))`

export interface RecountedSum {
  dimension: Dimension
  item: string
  value: string
  happenedOn: string
  amount: number
}

/** How many conversations as at a day: by the day they were held, of each kind, for each value of each dimension. */
export async function recount(tx: ReadTx, asAt: string): Promise<RecountedSum[]> {
  const { rows } = await sql<RecountedSum>`${standing(tx, asAt)},
    item as (
      select happened_on, detail, 'conversation' as item from held
      union all
      select happened_on, detail, question from held, unnest(array['matters', 'interests', 'needs', 'gifts']) question
      where jsonb_array_length(detail->question) > 0
      union all
      select distinct happened_on, detail, question || '.' || answer from held,
        unnest(array['matters', 'interests', 'needs', 'gifts']) question, jsonb_array_elements_text(detail->question) answer)
    select dimension, item, value, happened_on as "happenedOn", count(*) as amount
    from item, lateral (values ('all', ''), ('setting', coalesce(detail->>'setting', '')),
      ('age', coalesce(detail->>'ageBand', '')), ('area', coalesce(detail->>'area', ''))) by (dimension, value)
    group by 1, 2, 3, 4`.execute(tx.db)
  return rows
}

const nameOf = ({ dimension, item, value, happenedOn }: RecountedSum) =>
  [dimension, item, value, monthOf(happenedOn)].join(' ')

function added(sums: readonly RecountedSum[]): Map<string, number> {
  const byName = new Map<string, number>()
  for (const sum of sums) byName.set(nameOf(sum), (byName.get(nameOf(sum)) ?? 0) + sum.amount)
  return new Map([...byName].filter(([, amount]) => amount !== 0))
}

function rolledUp(tx: ReadTx): Promise<RecountedSum[]> {
  return tx.db
    .selectFrom('insight_sum')
    .select(['dimension', 'item', 'value', 'happened_in as happenedOn', 'amount'])
    .where('programme_id', '=', tx.programmeId)
    .execute()
}

/** Compares the sums of insight with a recount of the record. One sentence for each that differs. */
export async function insightDifferences(tx: ReadTx): Promise<string[]> {
  const [sums, again] = [added(await rolledUp(tx)), added(await recount(tx, recordingDay(tx.now)))]
  const names = [...new Set([...sums.keys(), ...again.keys()])].toSorted()
  return names
    .filter((name) => sums.get(name) !== again.get(name))
    .map((name) => `${name}: the roll-up says ${sums.get(name) ?? 0}, a recount says ${again.get(name) ?? 0}`)
}
