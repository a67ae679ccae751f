import { inProgramme } from '../../platform/database/index.ts'
import { type Item, openRemembered } from './arrived.ts'
import { countReceived } from './pass.ts'
import { recordCapture, type Storing } from './record-capture.ts'
import { proveComing, rememberedPass } from './remembered-passes.ts'
import type { ItemAnswer } from './wire.ts'

/**
 * Stores what comes by a pass and a key that this process knows, in one transaction that asks the database nothing first:
 * that the pass is still good and nothing has come before goes along, to be proved. Null, and nothing stored, where that is
 * not so, something was sealed with another pass, or anything else goes wrong.
 */
export async function storeAtOnce(storing: Storing, items: readonly Item[]): Promise<ItemAnswer[] | null> {
  const { database, vault, programme, token, sentAt } = storing
  const pass = token === undefined ? undefined : rememberedPass(database, programme.id, token)
  if (token === undefined || !pass) return null
  const arrived = openRemembered(programme.id, vault, items)
  if (!arrived?.every(({ capture }) => capture?.pass === token)) return null
  try {
    return await inProgramme(database, { programmeId: programme.id, actor: null }, async (tx) => {
      proveComing(tx, token, pass, items)
      for (const item of arrived) await recordCapture(tx, storing, item, pass)
      countReceived(tx, { arrived, passes: new Map([[token, pass]]), sentAt })
      return items.map(({ id }): ItemAnswer => ({ id, is: 'stored' }))
    })
  } catch {
    // Also of a refusal it is not known whether the pass was good: done again with what is read then, it tells.
    return null
  }
}
