import type { Key, ReadTx } from '../platform/database/index.ts'
import type { ConversationId } from './tables.ts'

/** What was said in these conversations in somebody's own words, as far as it is still kept. */
export async function remarksOf(tx: ReadTx, ids: readonly ConversationId[]): Promise<Map<ConversationId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('remark')
    .select(['conversation_id as id', 'words'])
    .where('programme_id', '=', tx.programmeId)
    .where('conversation_id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, words }) => [id, words]))
}

/** Words with what is known of the conversation in which they were said, and nothing of the person. */
export type RemarkSeen = Awaited<ReturnType<typeof remarksToCode>>[number]

const columns = [
  'conversation.id',
  'remark.words',
  'remark.coded_on as codedOn',
  'conversation.held_on as heldOn',
  'conversation.age_band as ageBand',
  'conversation.area',
  'conversation.matters',
  'conversation.needs',
  'conversation.recorded_by as recordedBy',
  'round.setting',
] as const

function remarks(tx: ReadTx) {
  return tx.db
    .selectFrom('remark')
    .innerJoin('conversation', (join) =>
      join
        .onRef('conversation.programme_id', '=', 'remark.programme_id')
        .onRef('conversation.id', '=', 'remark.conversation_id'),
    )
    .innerJoin('round', (join) =>
      join
        .onRef('round.programme_id', '=', 'conversation.programme_id')
        .onRef('round.id', '=', 'conversation.round_id'),
    )
    .select(columns)
    .where('remark.programme_id', '=', tx.programmeId)
}

interface Slice {
  /** Only those that this worker wrote down; null: all. */
  by: Key | null
  limit: number
  offset: number
}

/** Words that nobody has coded yet, the oldest first. */
export function remarksToCode(tx: ReadTx, { by, limit, offset }: Slice) {
  const uncoded = remarks(tx).where('remark.coded_on', 'is', null)
  const whose = by === null ? uncoded : uncoded.where('conversation.recorded_by', '=', by)
  return whose.orderBy('remark.conversation_id').limit(limit).offset(offset).execute()
}

/** Some of the words that are kept, the newest first, with what is known of their conversations. */
export function codedRemarks(tx: ReadTx, limit: number) {
  return remarks(tx)
    .where('remark.coded_on', 'is not', null)
    .orderBy('remark.conversation_id', 'desc')
    .limit(limit)
    .execute()
}

/** Those of some remarks whose words are still kept, the oldest first. */
export async function remarksByIds(tx: ReadTx, ids: readonly ConversationId[]): Promise<RemarkSeen[]> {
  if (ids.length === 0) return []
  return remarks(tx).where('remark.conversation_id', 'in', ids).orderBy('remark.conversation_id').execute()
}

export function remarkById(tx: ReadTx, id: ConversationId) {
  return remarks(tx).where('remark.conversation_id', '=', id).executeTakeFirst()
}

/** How many wait to be coded. */
export async function countUncoded(tx: ReadTx, by: Key | null): Promise<number> {
  const uncoded = tx.db
    .selectFrom('remark')
    .innerJoin('conversation', (join) =>
      join
        .onRef('conversation.programme_id', '=', 'remark.programme_id')
        .onRef('conversation.id', '=', 'remark.conversation_id'),
    )
    .select((make) => make.fn.countAll<number>().as('count'))
    .where('remark.programme_id', '=', tx.programmeId)
    .where('remark.coded_on', 'is', null)
  const whose = by === null ? uncoded : uncoded.where('conversation.recorded_by', '=', by)
  return Number((await whose.executeTakeFirstOrThrow()).count)
}
