import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { themeAdded, themeMerged, themeRenamed, themeRestored, themeRetired } from '../entries.ts'
import type { ThemeId } from '../tables.ts'
import { themeById, themes } from './queries.ts'

/** Two themes of one name would part what belongs together. */
async function refuseTaken(tx: Tx, title: string, but: ThemeId | null = null): Promise<void> {
  const same = (one: string) => one.toLocaleLowerCase() === title.toLocaleLowerCase()
  const taken = (await themes(tx)).some((theme) => theme.id !== but && same(theme.title))
  if (taken) throw new Problem('conflict', 'insight.theme.taken', 'title')
}

async function existing(tx: Tx, id: ThemeId) {
  const theme = await themeById(tx, id)
  if (!theme) throw new Problem('not-found', 'insight.theme.not-found')
  return theme
}

export async function addTheme(tx: Tx, title: string, commandId: CommandId | null = null): Promise<ThemeId> {
  await refuseTaken(tx, title)
  const id = newId<'theme'>()
  await tx.db.insertInto('theme').values({ programme_id: tx.programmeId, id, title }).execute()
  await record(tx, themeAdded(null, tx.today, { theme: id }), commandId)
  return id
}

const change = (tx: Tx, id: ThemeId) =>
  tx.db.updateTable('theme').where('programme_id', '=', tx.programmeId).where('id', '=', id)

export async function renameTheme(
  tx: Tx,
  { id, title }: { id: ThemeId; title: string },
  commandId: CommandId | null = null,
): Promise<void> {
  await existing(tx, id)
  await refuseTaken(tx, title, id)
  await change(tx, id).set({ title }).execute()
  await record(tx, themeRenamed(null, tx.today, { theme: id }), commandId)
}

/** What was coded so counts for the other theme from now on. */
export async function mergeTheme(
  tx: Tx,
  { id, into }: { id: ThemeId; into: ThemeId },
  commandId: CommandId | null = null,
): Promise<void> {
  if (id === into) throw new Problem('invalid', 'insight.theme.itself', 'into')
  await existing(tx, id)
  await existing(tx, into)
  await change(tx, id).set({ merged_into: into }).execute()
  await record(tx, themeMerged(null, tx.today, { theme: id, into }), commandId)
}

/** Retired: no longer offered to those who code. What was coded so stays. */
export async function retireTheme(
  tx: Tx,
  { id, retired }: { id: ThemeId; retired: boolean },
  commandId: CommandId | null = null,
): Promise<void> {
  const theme = await existing(tx, id)
  if (theme.retired === retired) throw new Problem('conflict', 'insight.theme.so-already')
  await change(tx, id).set({ retired }).execute()
  const detail = { theme: id }
  await record(tx, retired ? themeRetired(null, tx.today, detail) : themeRestored(null, tx.today, detail), commandId)
}
