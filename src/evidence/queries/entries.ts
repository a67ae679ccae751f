import { sql } from 'kysely'
import { entries as outreach } from '../../outreach/index.ts'
import type { JsonObject, Key, ReadTx } from '../../platform/database/index.ts'
import type { DeprivationEdition } from '../../programme/index.ts'
import type { Basis, OutputCode } from '../definitions.ts'
import type { Days } from '../period/month.ts'
import { text } from '../record/detail.ts'
import { entriesAt, keptPositions } from '../rollup/kept.ts'
import { areasOfGroup, type Grouping } from './breakdown.ts'

/** An entry that counts, with what it adds. */
export interface CountedEntry {
  position: number
  what: string
  about: Key | null
  happenedOn: string
  at: Date
  measure: Basis
  amount: number
  detail: JsonObject
}

/** One of the groups that a number is parted into, such as a partner; an empty code is what nobody told. */
export interface GroupAsked {
  by: Exclude<Grouping, 'quarter'>
  code: string
  edition: DeprivationEdition
}

export interface EntriesAsked extends Days {
  output: OutputCode
  asAt: string
  group: GroupAsked | null
}

const told = {
  partner: sql`coalesce(entry.detail ->> 'partner', '')`,
  setting: sql`coalesce(entry.detail ->> 'setting', '')`,
  kind: sql`coalesce(entry.detail ->> 'role', entry.detail ->> 'kind', '')`,
}

async function withinGroup(tx: ReadTx, { group, ...asked }: EntriesAsked) {
  if (!group) return sql`true`
  const { by, code, edition } = group
  if (by === 'ward' || by === 'decile') {
    const areas = await areasOfGroup(tx, { ...asked, edition }, by, code)
    return sql`coalesce(counted.area, '') = any(${areas}::text[])`
  }
  return sql`exists (select from record entry where entry.programme_id = ${tx.programmeId}
    and entry.position = counted.position and ${told[by]} = ${code})`
}

/** What counts under a number, in one group of it or in all. */
async function countedUnder(tx: ReadTx, asked: EntriesAsked) {
  const { output, from, to, asAt } = asked
  return sql`evidence_counted counted where programme_id = ${tx.programmeId} and output = ${output}
    and happened_on between ${from} and ${to} and since <= ${asAt} and (until is null or until > ${asAt})
    and measure in ('people', 'contacts', 'places') and ${await withinGroup(tx, asked)}`
}

/** How many entries there are under a number. */
export async function countEntriesUnder(tx: ReadTx, asked: EntriesAsked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${await countedUnder(tx, asked)}`.execute(tx.db)
  return rows[0]?.count ?? 0
}

/** Whose conversations without a name these were, where somebody claimed them: by conversation. */
async function claimants(tx: ReadTx, conversations: readonly string[]): Promise<Map<string, Key | null>> {
  const entries = await entriesAt(tx, await keptPositions(tx, conversations))
  const claims = entries.filter(({ what }) => what === outreach.conversationClaimed.what)
  const last = claims.toSorted((a, b) => a.position - b.position)
  return new Map(last.map(({ about, detail }) => [text(detail.conversation), about]))
}

/** Entries that count for a person are about that person, also where the name was given afterwards. */
async function withPersons(tx: ReadTx, entries: readonly CountedEntry[]): Promise<CountedEntry[]> {
  const claimed = entries.filter(({ measure, about }) => measure === 'people' && about === null)
  if (claimed.length === 0) return [...entries]
  const found = await claimants(
    tx,
    claimed.map(({ detail }) => text(detail.conversation)),
  )
  return entries.map((entry) => {
    return claimed.includes(entry) ? { ...entry, about: found.get(text(entry.detail.conversation)) ?? null } : entry
  })
}

/** The entries under a number, in the order in which they happened. */
export async function entriesUnder(
  tx: ReadTx,
  asked: EntriesAsked,
  { limit, offset }: { limit: number; offset: number },
): Promise<CountedEntry[]> {
  const { rows } = await sql<CountedEntry>`
    with page as (
      select position, happened_on, measure, amount from ${await countedUnder(tx, asked)}
      order by happened_on, position limit ${limit} offset ${offset})
    select page.position, page.measure, page.amount, record.what, record.about, record.at, record.detail,
      record.happened_on as "happenedOn"
    from page join record on record.programme_id = ${tx.programmeId} and record.position = page.position
    order by page.happened_on, page.position`.execute(tx.db)
  return withPersons(tx, rows)
}
