import { type RawBuilder, sql } from 'kysely'
import { type Days, type Parts, partsOf } from '../../evidence/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { Dimension } from '../item.ts'

export interface Asked extends Days {
  /** The day at whose end the record is read. */
  asAt: string
  items: readonly string[]
  dimension: Dimension
  /** Only these values of the dimension. */
  values?: readonly string[] | undefined
}

/** How many conversations: of one kind, for one value of the dimension. */
export interface ItemSum {
  item: string
  value: string
  amount: number
}

export interface MonthlySum extends ItemSum {
  /** The first day of the month in which they were held. */
  month: string
}

const columns: Record<Dimension, RawBuilder<unknown>> = {
  all: sql`''`,
  setting: sql`setting`,
  age: sql`age_band`,
  area: sql`area`,
}

const only = (column: RawBuilder<unknown>, values: readonly string[] | undefined) =>
  values ? sql`and ${column} = any(${values}::text[])` : sql``

function wholeMonths(tx: ReadTx, { dimension, items, values }: Asked, months: NonNullable<Parts['months']>) {
  return sql`select item, value, happened_in as month, amount from insight_sum
    where programme_id = ${tx.programmeId} and dimension = ${dimension} and item = any(${items}::text[])
      ${only(sql`value`, values)}
      and happened_in between ${months.from} and ${months.to} and recorded_in <= ${months.recordedUpTo}`
}

/** One by one, where days are no whole months. */
function heard(
  tx: ReadTx,
  { dimension, items, values }: Asked,
  amount: RawBuilder<unknown>,
  when: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const value = columns[dimension]
  return sql`select said.item, ${value} as value, date_trunc('month', happened_on)::date as month, ${amount} as amount
    from insight_heard cross join unnest(items) as said (item)
    where programme_id = ${tx.programmeId} and said.item = any(${items}::text[]) ${only(value, values)} and ${when}`
}

const happenedIn = ({ from, to }: Days) => sql`happened_on between ${from} and ${to}`

function daysHappened(tx: ReadTx, asked: Asked, days: Days) {
  const stands = sql`since <= ${asked.asAt} and (until is null or until > ${asked.asAt})`
  return heard(tx, asked, sql`1`, sql`${happenedIn(days)} and ${stands}`)
}

function daysLearned(tx: ReadTx, asked: Asked, { learned, happened }: NonNullable<Parts['lately']>) {
  const between = sql`between ${learned.from} and ${learned.to}`
  const begun = heard(tx, asked, sql`1`, sql`since ${between} and ${happenedIn(happened)}`)
  const ended = heard(tx, asked, sql`-1`, sql`until ${between} and ${happenedIn(happened)}`)
  return sql`${begun} union all ${ended}`
}

function rowsOf(tx: ReadTx, asked: Asked): RawBuilder<unknown> {
  const { days, months, lately } = partsOf(asked, tx.today)
  const parts = days.map((stretch) => daysHappened(tx, asked, stretch))
  if (months) parts.push(wholeMonths(tx, asked, months))
  if (lately) parts.push(daysLearned(tx, asked, lately))
  return sql.join(parts, sql` union all `)
}

/** Conversations of a period as at a day, month by month. The cost grows with months and values, not with entries. */
export async function monthlySums(tx: ReadTx, asked: Asked): Promise<MonthlySum[]> {
  const { rows } = await sql<MonthlySum>`
    select item, value, month, sum(amount)::bigint as amount from (${rowsOf(tx, asked)}) as part
    group by item, value, month having sum(amount) <> 0`.execute(tx.db)
  return rows
}

/** The same for the period as a whole. */
export async function periodSums(tx: ReadTx, asked: Asked): Promise<ItemSum[]> {
  const { rows } = await sql<ItemSum>`
    select item, value, sum(amount)::bigint as amount from (${rowsOf(tx, asked)}) as part
    group by item, value having sum(amount) <> 0`.execute(tx.db)
  return rows
}
