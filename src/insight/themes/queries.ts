import { sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import type { ThemeId } from '../tables.ts'

export type Theme = Awaited<ReturnType<typeof themes>>[number]

const all = (tx: ReadTx) =>
  tx.db.selectFrom('theme').select(['id', 'title', 'retired']).where('programme_id', '=', tx.programmeId)

/** The programme's themes by name, without those that became part of another. */
export function themes(tx: ReadTx) {
  return all(tx).where('merged_into', 'is', null).orderBy('retired').orderBy(sql`lower(title)`).execute()
}

/** Every theme that there ever was, those too that became part of another: for what was coded so before. */
export function allThemes(tx: ReadTx) {
  return all(tx).execute()
}

/** A theme's own id, and those of themes that became part of it: what was coded so counts for it. */
export async function themesWithin(tx: ReadTx, id: ThemeId): Promise<string[]> {
  const merged = [...(await mergedThemes(tx))].filter(([, into]) => into === id)
  return [id, ...merged.map(([theme]) => theme)]
}

/** One theme; none where it became part of another. */
export function themeById(tx: ReadTx, id: ThemeId) {
  return all(tx).where('merged_into', 'is', null).where('id', '=', id).executeTakeFirst()
}

/** For each theme that became part of another, the one that stands for it in the end. */
export async function mergedThemes(tx: ReadTx): Promise<Map<string, ThemeId>> {
  const rows = await tx.db
    .selectFrom('theme')
    .select(['id', 'merged_into as into'])
    .where('programme_id', '=', tx.programmeId)
    .where('merged_into', 'is not', null)
    .execute()
  const next = new Map(rows.flatMap(({ id, into }) => (into ? [[String(id), into] as const] : [])))
  const last = (id: ThemeId): ThemeId => {
    const into = next.get(id)
    return into ? last(into) : id
  }
  return new Map([...next].map(([id, into]) => [id, last(into)]))
}
