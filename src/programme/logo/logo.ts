import { createHash } from 'node:crypto'
import './tables.ts'
import type { CommandId, JsonObject, ReadTx, Tx } from '../../platform/database/index.ts'
import type { Picture } from '../../platform/input/index.ts'
import { record } from '../../platform/record/index.ts'
import { brandOf } from '../brand.ts'
import { programmeChanged } from '../entries.ts'

/** Under this tag the programme's pages ask for its logo, so that browsers may keep each logo for ever. */
function logoTag(settings: JsonObject): string | null {
  const { logo } = brandOf(settings)
  return typeof logo === 'string' ? logo : null
}

/** Where the logo is, within the programme; null where there is none. */
export function logoAddress(settings: JsonObject): string | null {
  const tag = logoTag(settings)
  return tag && `/logo?v=${tag}`
}

export function keptLogo(tx: ReadTx) {
  return tx.db
    .selectFrom('programme_logo')
    .select(['type', 'bytes', 'tag'])
    .where('programme_id', '=', tx.programmeId)
    .executeTakeFirst()
}

/** The frame knows of the logo by the programme's settings, which it has at hand. */
async function tellFrame(tx: Tx, tag: string | null): Promise<void> {
  const { settings } = await tx.db
    .selectFrom('programme')
    .select('settings')
    .where('id', '=', tx.programmeId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { logo: _before, ...brand } = brandOf(settings)
  await tx.db
    .updateTable('programme')
    .set({ settings: { ...settings, brand: { ...brand, ...(tag !== null && { logo: tag }) } } })
    .where('id', '=', tx.programmeId)
    .execute()
}

const changed = (tx: Tx, commandId: CommandId | null) =>
  record(tx, programmeChanged(null, tx.today, { fields: ['logo'] }), commandId)

export async function useLogo(tx: Tx, { type, bytes }: Picture, commandId: CommandId | null = null): Promise<void> {
  const tag = createHash('sha256').update(type).update(bytes).digest('base64url').slice(0, 16)
  if ((await keptLogo(tx))?.tag === tag) return
  await tx.db
    .insertInto('programme_logo')
    .values({ programme_id: tx.programmeId, type, bytes, tag })
    .onConflict((conflict) => conflict.column('programme_id').doUpdateSet({ type, bytes, tag }))
    .execute()
  await tellFrame(tx, tag)
  await changed(tx, commandId)
}

export async function removeLogo(tx: Tx, commandId: CommandId | null = null): Promise<void> {
  if (!(await keptLogo(tx))) return
  await tx.db.deleteFrom('programme_logo').where('programme_id', '=', tx.programmeId).execute()
  await tellFrame(tx, null)
  await changed(tx, commandId)
}
