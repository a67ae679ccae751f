import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import type { Measure } from '../contribution.ts'
import type { OutputCode } from '../definitions.ts'
import { cutByMonths, type Days, lastDayOf, monthOf } from '../period/month.ts'
import type { Asked } from './asked.ts'
import { daysHappened, daysLearned } from './day-parts.ts'

export interface ValueSum {
  output: OutputCode
  measure: Measure
  value: string
  amount: number
}

export interface MonthlySum extends ValueSum {
  /** The first day of the month in which it happened. */
  month: string
}

function wholeMonths({ dimension, output }: Asked, tx: ReadTx, { from, to }: Days, known: RawBuilder<unknown>) {
  return sql`select output, measure, value, happened_in as month, amount from evidence_delta_month
    where programme_id = ${tx.programmeId} and dimension = ${dimension}
      ${output ? sql`and output = ${output}` : sql``} and happened_in between ${from} and ${to} and ${known}`
}

/** From today on everything is known that there is: nothing is recorded in the future. */
const knowsWholeMonth = (asAt: string, today: string) => asAt >= today || asAt === lastDayOf(monthOf(asAt))

/*
 * The period is cut into whole months, read from the sums by month, and the days at its ends; what was known likewise
 * into whole months of recording and the days of the last one. So a long period costs no more than its months.
 */
function partsOf(asked: Asked, tx: ReadTx) {
  const { months, days } = cutByMonths(asked)
  const parts = days.map((stretch) => daysHappened(asked, tx, stretch))
  if (!months) return parts
  const lastMonth = monthOf(asked.asAt)
  if (knowsWholeMonth(asked.asAt, tx.today)) {
    return [...parts, wholeMonths(asked, tx, months, sql`recorded_in <= ${lastMonth}`)]
  }
  const happened = { from: months.from, to: lastDayOf(months.to) }
  const lately = daysLearned(asked, tx, { from: lastMonth, to: asked.asAt }, happened)
  return [...parts, wholeMonths(asked, tx, months, sql`recorded_in < ${lastMonth}`), lately]
}

/** Sums of a period as at a day, month by month. The cost grows with days and values, never with the entries. */
export async function monthlySums(tx: ReadTx, asked: Asked): Promise<MonthlySum[]> {
  const { rows } = await sql<MonthlySum>`
    select output, measure, value, month, sum(amount)::bigint as amount
    from (${sql.join(partsOf(asked, tx), sql` union all `)}) as part
    group by output, measure, value, month having sum(amount) <> 0`.execute(tx.db)
  return rows
}

/** The same for the period as a whole. By area, the days at its ends are added up from what counts in them. */
export async function periodSums(tx: ReadTx, asked: Asked): Promise<ValueSum[]> {
  const { rows } = await sql<ValueSum>`
    select output, measure, value, sum(amount)::bigint as amount
    from (${sql.join(partsOf(asked, tx), sql` union all `)}) as part
    group by output, measure, value having sum(amount) <> 0`.execute(tx.db)
  return rows
}
