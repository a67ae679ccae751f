import { sql } from 'kysely'
import { type ConversationId, remarksByIds } from '../../outreach/index.ts'
import type { Key, ReadTx } from '../../platform/database/index.ts'
import type { ThemeId } from '../tables.ts'
import { mergedThemes } from '../themes/queries.ts'
import type { TwiceCoded } from './agreement.ts'

export interface CodingSeen {
  coder: Key | null
  themes: ThemeId[]
}

/** What counts of a remark, by the themes that stand today. */
export async function codingOf(tx: ReadTx, id: ConversationId): Promise<CodingSeen | undefined> {
  return (await codingsOf(tx, [id])).get(id)
}

export async function codingsOf(tx: ReadTx, ids: readonly ConversationId[]): Promise<Map<ConversationId, CodingSeen>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('remark_coding')
    .select(['conversation_id as id', 'coder', 'themes'])
    .where('programme_id', '=', tx.programmeId)
    .where('blind', '=', false)
    .where('conversation_id', 'in', ids)
    .execute()
  const merged = await mergedThemes(tx)
  return new Map(rows.map(({ id, coder, themes }) => [id, { coder, themes: today(themes, merged) }]))
}

const today = (themes: readonly ThemeId[], merged: ReadonlyMap<string, ThemeId>) => [
  ...new Set(themes.map((theme) => merged.get(theme) ?? theme)),
]

/** One remark in so many is checked by a second person. */
const oneIn = 5
const lookedThrough = 200

/** Remarks coded by somebody else and checked by nobody. Every fifth is drawn by its id, so that nobody chooses which. */
async function drawn(tx: ReadTx, by: Key | null): Promise<ConversationId[]> {
  const { rows } = await sql<{ id: ConversationId }>`
    select conversation_id as id from remark_coding coding
    where programme_id = ${tx.programmeId} and not blind and coder is distinct from ${by}
      and ('x' || substr(md5(conversation_id::text), 1, 7))::bit(28)::integer % ${oneIn} = 0
      and not exists (select from remark_coding checked where checked.programme_id = ${tx.programmeId}
        and checked.conversation_id = coding.conversation_id and checked.blind)
    order by conversation_id desc limit ${lookedThrough}`.execute(tx.db)
  return rows.map(({ id }) => id)
}

/** The next remark for a blind check, whose words are still there; of those of one worker only, where named. */
export async function nextToCheck(tx: ReadTx, by: Key | null, own: Key | null): Promise<ConversationId | null> {
  const kept = await remarksByIds(tx, await drawn(tx, by))
  return kept.find(({ recordedBy }) => own === null || recordedBy === own)?.id ?? null
}

/** All remarks that two people coded, by the themes that stand today. */
export async function twiceCoded(tx: ReadTx): Promise<TwiceCoded[]> {
  const rows = await tx.db
    .selectFrom('remark_coding as one')
    .innerJoin('remark_coding as other', (join) =>
      join
        .onRef('other.programme_id', '=', 'one.programme_id')
        .onRef('other.conversation_id', '=', 'one.conversation_id')
        .on('other.blind', '=', true),
    )
    .select(['one.themes as one', 'other.themes as other'])
    .where('one.programme_id', '=', tx.programmeId)
    .where('one.blind', '=', false)
    .execute()
  const merged = await mergedThemes(tx)
  return rows.map(({ one, other }) => ({ one: today(one, merged), other: today(other, merged) }))
}
