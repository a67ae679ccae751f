// The conversations behind a need, counted from the record: those in which it was ticked, or said in words under its theme.
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import { codesWithin } from '../../programme/index.ts'
import { remarkCoded } from '../entries.ts'
import { said } from '../item.ts'
import type { ThemeId } from '../tables.ts'
import { themesWithin } from '../themes/queries.ts'

export interface NeedSaid {
  code: string | null
  themeId: ThemeId | null
  /** A ward; null: anywhere in the programme. */
  area: string | null
}

export interface MonthOfTalk {
  /** The first day of the month in which they were held. */
  month: string
  amount: number
}

/** By month, as at the end of a day, each conversation once however it spoke of the need. */
export async function conversationsBehind(tx: ReadTx, need: NeedSaid, asAt: string): Promise<MonthOfTalk[]> {
  const { code, themeId, area } = need
  const themes = themeId ? await themesWithin(tx, themeId) : []
  const areas = area ? await codesWithin(tx, area) : []
  const { rows } = await sql<MonthOfTalk>`
    with coded as (
      select distinct on (detail->>'conversation') (detail->>'conversation')::uuid as conversation,
        detail->'themes' as themes
      from record where programme_id = ${tx.programmeId} and what = ${remarkCoded.what}
        and detail->>'blind' = 'false' and (at at time zone 'Europe/London')::date <= ${asAt}
      order by detail->>'conversation', position desc),
    themed as (select conversation from coded where themes ?| ${themes}::text[])
    select date_trunc('month', happened_on)::date as month, count(distinct conversation) as amount
    from insight_heard where programme_id = ${tx.programmeId} and since <= ${asAt} and (until is null or until > ${asAt})
      and (${area === null} or area = any(${areas}::text[]))
      and (${code ? said('needs', code) : ''} = any(items) or conversation in (select conversation from themed))
    group by 1 order by 1`.execute(tx.db)
  return rows
}

export const allOf = (months: readonly MonthOfTalk[]) => months.reduce((all, { amount }) => all + amount, 0)
