import { type ConversationId, markRemarkCoded, remarkById } from '../../outreach/index.ts'
import type { CommandId, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { remarkCoded } from '../entries.ts'
import type { ThemeId } from '../tables.ts'
import { themes } from '../themes/queries.ts'
import { codingOf } from './queries.ts'

export interface Coding {
  conversationId: ConversationId
  themes: readonly ThemeId[]
  /** By somebody who did not see the coding that counts, to see how far two people agree. */
  blind?: boolean
}

/** Who coded a remark cannot check themselves. */
async function refuseOwnCheck(tx: Tx, { conversationId, blind = false }: Coding): Promise<void> {
  if (!blind) return
  const first = await codingOf(tx, conversationId)
  if (!first || first.coder === tx.actor) throw new Problem('conflict', 'insight.coding.own-check')
}

async function keep(tx: Tx, { conversationId, blind = false }: Coding, chosen: ThemeId[]): Promise<void> {
  const said = { coder: tx.actor, themes: chosen }
  await tx.db
    .insertInto('remark_coding')
    .values({ programme_id: tx.programmeId, conversation_id: conversationId, blind, ...said })
    .onConflict((conflict) => conflict.columns(['programme_id', 'conversation_id', 'blind']).doUpdateSet(said))
    .execute()
}

/** Somebody says what a remark is about. Coding it again takes the place of what was said before. */
export async function codeRemark(tx: Tx, coding: Coding, commandId: CommandId | null = null): Promise<void> {
  const { conversationId, blind = false } = coding
  if (!(await remarkById(tx, conversationId))) throw new Problem('not-found', 'insight.coding.not-found')
  const known = new Set((await themes(tx)).map(({ id }) => id))
  if (coding.themes.some((id) => !known.has(id))) throw new Problem('conflict', 'insight.theme.not-found', 'themes')
  await refuseOwnCheck(tx, coding)
  const chosen = [...new Set(coding.themes)]
  await keep(tx, coding, chosen)
  if (!blind) await markRemarkCoded(tx, conversationId)
  await record(tx, remarkCoded(null, tx.today, { conversation: conversationId, themes: chosen, blind }), commandId)
}
