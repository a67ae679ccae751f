import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import type { Dimension } from '../cell.ts'
import type { Measure } from '../contribution.ts'
import type { OutputCode } from '../definitions.ts'
import { cutByMonths, type Days, lastDayOf, monthOf } from '../period/month.ts'

export interface Asked extends Days {
  dimension: Dimension
  /** The day at whose end the record is read. */
  asAt: string
  /** One output only. */
  output?: OutputCode | undefined
}

export interface MonthlySum {
  output: OutputCode
  measure: Measure
  value: string
  /** The first day of the month in which it happened. */
  month: string
  amount: number
}

type Condition = RawBuilder<unknown>

function fromDays({ dimension, output }: Asked, tx: ReadTx, when: Condition) {
  return sql`select output, measure, value, date_trunc('month', happened_on)::date as month, amount from evidence_delta
    where programme_id = ${tx.programmeId} and dimension = ${dimension}
      ${output ? sql`and output = ${output}` : sql``} and ${when}`
}

function fromMonths({ dimension, output }: Asked, tx: ReadTx, when: Condition) {
  return sql`select output, measure, value, happened_in as month, amount from evidence_delta_month
    where programme_id = ${tx.programmeId} and dimension = ${dimension}
      ${output ? sql`and output = ${output}` : sql``} and ${when}`
}

/** From today on everything is known that there is: nothing is recorded in the future. */
const knowsWholeMonth = (asAt: string, today: string) => asAt >= today || asAt === lastDayOf(monthOf(asAt))

/*
 * The period is cut into whole months, read from the sums by month, and the days at its ends; what was known likewise
 * into whole months of recording and the days of the last one. So a long period costs no more than its months.
 */
function partsOf(asked: Asked, tx: ReadTx) {
  const { asAt } = asked
  const { months, days } = cutByMonths(asked)
  const parts = days.map(({ from, to }) =>
    fromDays(asked, tx, sql`happened_on between ${from} and ${to} and recorded_on <= ${asAt}`),
  )
  if (!months) return parts
  const happenedIn = sql`happened_in between ${months.from} and ${months.to}`
  if (knowsWholeMonth(asAt, tx.today)) {
    return [...parts, fromMonths(asked, tx, sql`${happenedIn} and recorded_in <= ${monthOf(asAt)}`)]
  }
  const lately = sql`recorded_on between ${monthOf(asAt)} and ${asAt}
    and happened_on between ${months.from} and ${lastDayOf(months.to)}`
  return [
    ...parts,
    fromMonths(asked, tx, sql`${happenedIn} and recorded_in < ${monthOf(asAt)}`),
    fromDays(asked, tx, lately),
  ]
}

/** Sums of a period as at a day, month by month. The cost grows with days and values, never with the entries. */
export async function monthlySums(tx: ReadTx, asked: Asked): Promise<MonthlySum[]> {
  const { rows } = await sql<MonthlySum>`
    select output, measure, value, month, sum(amount)::bigint as amount
    from (${sql.join(partsOf(asked, tx), sql` union all `)}) as part
    group by output, measure, value, month having sum(amount) <> 0`.execute(tx.db)
  return rows
}
