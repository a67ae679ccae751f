import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import type { Measure } from '../contribution.ts'
import type { OutputCode } from '../definitions.ts'
import { type Parts, partsOf } from '../period/parts.ts'
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

type WholeMonths = NonNullable<Parts['months']>

function wholeMonths({ dimension, output }: Asked, tx: ReadTx, { from, to, recordedUpTo }: WholeMonths) {
  return sql`select output, measure, value, happened_in as month, amount from evidence_delta_month
    where programme_id = ${tx.programmeId} and dimension = ${dimension}
      ${output ? sql`and output = ${output}` : sql``} and happened_in between ${from} and ${to}
      and recorded_in <= ${recordedUpTo}`
}

function rowsOf(asked: Asked, tx: ReadTx): RawBuilder<unknown> {
  const { days, months, lately } = partsOf(asked, tx.today)
  const parts = days.map((stretch) => daysHappened(asked, tx, stretch))
  if (months) parts.push(wholeMonths(asked, tx, months))
  if (lately) parts.push(daysLearned(asked, tx, lately.learned, lately.happened))
  return sql.join(parts, sql` union all `)
}

/** Sums of a period as at a day, month by month. The cost grows with days and values, never with the entries. */
export async function monthlySums(tx: ReadTx, asked: Asked): Promise<MonthlySum[]> {
  const { rows } = await sql<MonthlySum>`
    select output, measure, value, month, sum(amount)::bigint as amount
    from (${rowsOf(asked, tx)}) as part
    group by output, measure, value, month having sum(amount) <> 0`.execute(tx.db)
  return rows
}

/** The same for the period as a whole. By area, the days at its ends are added up from what counts in them. */
export async function periodSums(tx: ReadTx, asked: Asked): Promise<ValueSum[]> {
  const { rows } = await sql<ValueSum>`
    select output, measure, value, sum(amount)::bigint as amount
    from (${rowsOf(asked, tx)}) as part
    group by output, measure, value having sum(amount) <> 0`.execute(tx.db)
  return rows
}
