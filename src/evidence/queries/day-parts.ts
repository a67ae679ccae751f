// Sums of days that are no whole months: from the sums by day, or for areas, of which there are too many, from what counts.
import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import { outputCodes } from '../definitions.ts'
import type { Days } from '../period/month.ts'
import type { Asked } from './asked.ts'

type Part = RawBuilder<unknown>

const month = sql`date_trunc('month', happened_on)::date as month`

function fromSums({ dimension, output }: Asked, tx: ReadTx, when: Part): Part {
  return sql`select output, measure, value, ${month}, amount from evidence_delta
    where programme_id = ${tx.programmeId} and dimension = ${dimension}
      ${output ? sql`and output = ${output}` : sql``} and ${when}`
}

function fromCounted({ output }: Asked, tx: ReadTx, amount: Part, when: Part): Part {
  return sql`select output, measure, area as value, ${month}, ${amount} as amount from evidence_counted
    where programme_id = ${tx.programmeId} and output = any(${output ? [output] : outputCodes}::text[])
      and measure in ('people', 'contacts', 'places') and ${when}`
}

const happenedIn = ({ from, to }: Days) => sql`happened_on between ${from} and ${to}`

/** What happened in these days, as at the day asked. */
export function daysHappened(asked: Asked, tx: ReadTx, days: Days): Part {
  const { asAt } = asked
  if (asked.dimension !== 'area') return fromSums(asked, tx, sql`${happenedIn(days)} and recorded_on <= ${asAt}`)
  const stands = sql`since <= ${asAt} and (until is null or until > ${asAt})`
  return fromCounted(asked, tx, sql`amount`, sql`${happenedIn(days)} and ${stands}`)
}

/** What was learned in some days about what happened in others. */
export function daysLearned(asked: Asked, tx: ReadTx, learned: Days, happened: Days): Part {
  const between = sql`between ${learned.from} and ${learned.to}`
  if (asked.dimension !== 'area') return fromSums(asked, tx, sql`recorded_on ${between} and ${happenedIn(happened)}`)
  const begun = fromCounted(asked, tx, sql`amount`, sql`since ${between} and ${happenedIn(happened)}`)
  const ended = fromCounted(asked, tx, sql`-amount`, sql`until ${between} and ${happenedIn(happened)}`)
  return sql`${begun} union all ${ended}`
}
