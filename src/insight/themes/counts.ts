// Remarks under themes, counted from the record: the last coding of each conversation that then stood.
import { sql } from 'kysely'
import { type Days, type Lens, type Shown } from '../../evidence/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import { remarkCoded, themeMerged } from '../entries.ts'
import { type Share, shareOf } from '../figures/share.ts'
import type { Asked } from '../queries/sums.ts'

export interface ThemeFigure {
  theme: string
  count: Shown
  share: Share | null
}

export interface ThemeFigures {
  /** Remarks that somebody coded. */
  coded: Shown
  themes: ThemeFigure[]
}

interface CountAsked extends Days, Pick<Asked, 'dimension' | 'values'> {
  asAt: string
}

interface CodedSo {
  themes: string[]
  month: string
  amount: number
}

const columns = { all: sql`''`, setting: sql`heard.setting`, age: sql`heard.age_band`, area: sql`heard.area` }

/** How many remarks were coded so, month by month of the conversations: by all the themes that were chosen together. */
async function codedSo(tx: ReadTx, { from, to, asAt, dimension, values }: CountAsked): Promise<CodedSo[]> {
  const whose = values ? sql`and ${columns[dimension]} = any(${values}::text[])` : sql``
  const { rows } = await sql<CodedSo>`
    with coded as (
      select distinct on (detail->>'conversation') (detail->>'conversation')::uuid as conversation,
        array(select jsonb_array_elements_text(detail->'themes')) as themes
      from record where programme_id = ${tx.programmeId} and what = ${remarkCoded.what}
        and detail->>'blind' = 'false' and (at at time zone 'Europe/London')::date <= ${asAt}
      order by detail->>'conversation', position desc)
    select coded.themes, date_trunc('month', heard.happened_on)::date as month, count(*) as amount
    from coded join insight_heard heard on heard.programme_id = ${tx.programmeId}
      and heard.conversation = coded.conversation and heard.happened_on between ${from} and ${to}
      and heard.since <= ${asAt} and (heard.until is null or heard.until > ${asAt}) ${whose}
    group by 1, 2`.execute(tx.db)
  return rows
}

/** Which theme stood for which other at the end of a day. */
async function mergedBy(tx: ReadTx, asAt: string): Promise<(theme: string) => string> {
  const { rows } = await sql<{ theme: string; into: string }>`
    select detail->>'theme' as theme, detail->>'into' as into from record
    where programme_id = ${tx.programmeId} and what = ${themeMerged.what}
      and (at at time zone 'Europe/London')::date <= ${asAt}`.execute(tx.db)
  const next = new Map(rows.map(({ theme, into }) => [theme, into]))
  const last = (theme: string): string => {
    const into = next.get(theme)
    return into === undefined ? theme : last(into)
  }
  return last
}

/** Remarks by month and theme, each remark once for each of its themes; with an empty theme: each remark once. */
export async function remarksByTheme(tx: ReadTx, asked: CountAsked) {
  const standsFor = await mergedBy(tx, asked.asAt)
  return (await codedSo(tx, asked)).flatMap(({ themes, month, amount }) =>
    ['', ...new Set(themes.map(standsFor))].map((theme) => ({ theme, month, amount })),
  )
}

/** The themes of a period as at a day, the most common first. */
export async function themeFigures(tx: ReadTx, asked: CountAsked, lens: Lens): Promise<ThemeFigures> {
  const rows = await remarksByTheme(tx, asked)
  const amountOf = (same: typeof rows) => same.reduce((all, { amount }) => all + amount, 0)
  const coded = lens(amountOf(rows.filter(({ theme }) => theme === '')))
  const byTheme = Map.groupBy(
    rows.filter(({ theme }) => theme !== ''),
    ({ theme }) => theme,
  )
  const counted = [...byTheme].map(([theme, same]) => ({ theme, amount: amountOf(same) }))
  const themes = counted
    .toSorted((a, b) => b.amount - a.amount)
    .map(({ theme, amount }) => ({ theme, count: lens(amount), share: shareOf(lens(amount), coded) }))
  return { coded, themes }
}
