import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { needMoved, needRaised } from '../entries.ts'
import type { ThemeId } from '../tables.ts'
import { themeById } from '../themes/queries.ts'
import { allOf, conversationsBehind } from './behind.ts'
import { needById } from './queries.ts'
import type { NeedState } from './state.ts'
import type { NeedId } from './tables.ts'

export interface NewNeed {
  title: string
  /** A ward; null: anywhere in the programme. */
  area?: string | null
  /** As people tick it on the form. */
  code?: string | null
  theme?: ThemeId | null
}

/** Somebody says that an area needs something, from what people there said. */
export async function raiseNeed(tx: Tx, need: NewNeed, commandId: CommandId | null = null): Promise<NeedId> {
  const { title, area = null, code = null, theme = null } = need
  if (code === null && theme === null) throw new Problem('invalid', 'insight.need.from-what', 'code')
  if (theme && !(await themeById(tx, theme))) throw new Problem('conflict', 'insight.theme.not-found', 'theme')
  const behind = allOf(await conversationsBehind(tx, { area, code, themeId: theme }, tx.today))
  const id = newId<'need'>()
  const kept = { title, area, code, theme_id: theme, conversations: behind, raised_on: tx.today }
  await tx.db
    .insertInto('area_need')
    .values({ programme_id: tx.programmeId, id, ...kept })
    .execute()
  await record(tx, needRaised(null, tx.today, { need: id, area, code, theme, conversations: behind }), commandId)
  return id
}

export async function existingNeed(tx: Tx, id: NeedId) {
  const need = await needById(tx, id)
  if (!need) throw new Problem('not-found', 'insight.need.not-found')
  return need
}

/** How far it has come. That it cannot be met needs a reason, in words that those who raised it can be told. */
export async function moveNeed(
  tx: Tx,
  { id, state, reason = null }: { id: NeedId; state: NeedState; reason?: string | null },
  commandId: CommandId | null = null,
): Promise<void> {
  const need = await existingNeed(tx, id)
  if (state === 'cannot-be-met' && !reason) throw new Problem('invalid', 'insight.need.why-not', 'reason')
  if (need.state === state && need.reason === reason) throw new Problem('conflict', 'insight.need.so-already')
  await tx.db
    .updateTable('area_need')
    .set({ state, reason })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .execute()
  await record(tx, needMoved(null, tx.today, { need: id, state }), commandId)
}
