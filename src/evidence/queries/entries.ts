import { sql } from 'kysely'
import type { JsonObject, Key, ReadTx } from '../../platform/database/index.ts'
import type { Measure } from '../contribution.ts'
import type { OutputCode } from '../definitions.ts'
import type { Days } from '../period/month.ts'

/** An entry that counts, with what it adds. */
export interface CountedEntry {
  position: number
  what: string
  about: Key | null
  happenedOn: string
  at: Date
  measure: Measure
  amount: number
  detail: JsonObject
}

export interface EntriesAsked extends Days {
  output: OutputCode
  asAt: string
}

/** The entries under a number, in the order in which they happened. */
export async function entriesUnder(
  tx: ReadTx,
  { output, from, to, asAt }: EntriesAsked,
  { limit, offset }: { limit: number; offset: number },
): Promise<CountedEntry[]> {
  const { rows } = await sql<CountedEntry>`
    with page as (
      select position, happened_on, measure, amount from evidence_counted
      where programme_id = ${tx.programmeId} and output = ${output} and happened_on between ${from} and ${to}
        and since <= ${asAt} and (until is null or until > ${asAt}) and measure in ('people', 'contacts', 'places')
      order by happened_on, position limit ${limit} offset ${offset})
    select page.position, page.measure, page.amount, record.what, record.about, record.at, record.detail,
      record.happened_on as "happenedOn"
    from page join record on record.programme_id = ${tx.programmeId} and record.position = page.position
    order by page.happened_on, page.position`.execute(tx.db)
  return rows
}
