import { sql } from 'kysely'
import type { Days } from '../../evidence/index.ts'
import { entries as outreach } from '../../outreach/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'

/** The tallies of the rounds of a period as at a day: of each round, the last count. */
export async function talliesOf(tx: ReadTx, { from, to, asAt }: Days & { asAt: string }) {
  const { rows } = await sql<{ spoken: number; turnedDown: number }>`
    select coalesce(sum(spoken), 0)::bigint as spoken, coalesce(sum(turned_down), 0)::bigint as "turnedDown" from (
      select distinct on (detail->>'round') (detail->>'spoken')::integer as spoken,
        (detail->>'declined')::integer + (detail->>'notNow')::integer as turned_down
      from record where programme_id = ${tx.programmeId} and what = ${outreach.roundCounted.what}
        and happened_on between ${from} and ${to} and (at at time zone 'Europe/London')::date <= ${asAt}
      order by detail->>'round', position desc) counted`.execute(tx.db)
  return rows[0] ?? { spoken: 0, turnedDown: 0 }
}
