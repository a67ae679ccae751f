// Somebody's own words are kept apart from the conversation: they can go while what was said in codes stays.
import { sql } from 'kysely'
import type { PersonId } from '../../people/index.ts'
import type { CommandId, JsonObject, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import type { Chore } from '../../platform/upkeep/index.ts'
import { remarkRemoved, remarksForgotten } from '../entries.ts'
import type { ConversationId } from '../tables.ts'

const remarks = (tx: Tx) => tx.db.deleteFrom('remark').where('programme_id', '=', tx.programmeId)

/** Few people say what no button says, so that this is a statement of its own. */
export async function keepRemark(tx: Tx, conversationId: ConversationId, words: string): Promise<void> {
  const kept = { programme_id: tx.programmeId, conversation_id: conversationId, words }
  await tx.db.insertInto('remark').values(kept).execute()
}

/** Goes with a conversation that was recorded by mistake: that entry tells of it. */
export async function dropRemark(tx: Tx, conversationId: ConversationId): Promise<void> {
  await remarks(tx).where('conversation_id', '=', conversationId).execute()
}

/** All that these people said in their own words: told by the entry of their erasing. */
export async function dropRemarksOf(tx: Tx, people: readonly PersonId[]): Promise<void> {
  await remarks(tx)
    .where('conversation_id', 'in', (from) =>
      from
        .selectFrom('conversation')
        .select('id')
        .where('programme_id', '=', tx.programmeId)
        .where('person_id', 'in', people),
    )
    .execute()
}

/** The words are deleted, say because a name is in them. What was coded of them stays. */
export async function removeRemark(
  tx: Tx,
  conversationId: ConversationId,
  commandId: CommandId | null = null,
): Promise<void> {
  const removed = await remarks(tx).where('conversation_id', '=', conversationId).returning('words').executeTakeFirst()
  if (!removed) throw new Problem('conflict', 'outreach.remark.gone')
  await record(tx, remarkRemoved(null, tx.today, { conversation: conversationId }), commandId)
}

/** Somebody has coded the words, so that the time they may still be kept begins. Whoever codes them records it. */
export async function markRemarkCoded(tx: Tx, conversationId: ConversationId): Promise<void> {
  await tx.db
    .updateTable('remark')
    .set({ coded_on: tx.today })
    .where('programme_id', '=', tx.programmeId)
    .where('conversation_id', '=', conversationId)
    .where('coded_on', 'is', null)
    .execute()
}

/** Every hour the words whose time is over go. */
export const forgettingRemarks: Chore = { name: 'forgetting remarks', run: forgetRemarks }

const usualMonths = 12

/** For how many months words are kept once they are coded, as the programme set it. */
export function monthsKept({ remarkMonths }: JsonObject): number {
  return typeof remarkMonths === 'number' && remarkMonths >= 0 ? remarkMonths : usualMonths
}

/** Deletes the words whose time is over, and records how many. */
export async function forgetRemarks(tx: Tx, settings: JsonObject): Promise<number> {
  const { rows } = await sql<{ id: ConversationId }>`
    select conversation_id as id from remark where programme_id = ${tx.programmeId}
      and coded_on <= ${tx.today}::date - make_interval(months => ${monthsKept(settings)})
    limit 10000 for update`.execute(tx.db)
  if (rows.length === 0) return 0
  await remarks(tx)
    .where(
      'conversation_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  await record(tx, remarksForgotten(null, tx.today, { deleted: rows.length }))
  return rows.length
}
