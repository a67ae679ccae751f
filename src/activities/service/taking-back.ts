import { onePerson } from '../../people/index.ts'
import type { CommandId, Key, ReadTx, Tx } from '../../platform/database/index.ts'
import { entriesAbout, entryWithdrawn, type Recorded, withdrawEntry } from '../../platform/record/index.ts'
import { tookPart } from '../entries.ts'
import type { SessionId } from '../tables.ts'
import type { Joining } from './joining.ts'
import { heldSession } from './session.ts'

/** The entries that say that somebody took part in this session, and that still count. */
async function countedEntries(tx: ReadTx, keys: Key[], sessionId: SessionId): Promise<Recorded[]> {
  const entries = await entriesAbout(tx, keys)
  const withdrawn = new Set(
    entries.filter(({ what }) => what === entryWithdrawn.what).map(({ detail }) => detail.entry),
  )
  return entries.filter(
    ({ what, detail, position }) => what === tookPart.what && detail.session === sessionId && !withdrawn.has(position),
  )
}

/** Somebody was ticked by mistake: their place is theirs as before, and the entry counts no longer. */
export async function takeBackCame(
  tx: Tx,
  { personId, sessionId }: Pick<Joining, 'personId' | 'sessionId'>,
  commandId: CommandId | null = null,
): Promise<void> {
  await heldSession(tx, sessionId)
  const { ids, keys } = await onePerson(tx, personId)
  const nowhere = { came_on: null, partner: null, setting: null, area: null }
  if (ids.length === 0) return
  await tx.db
    .updateTable('participation')
    .set({ state: 'joined', ...nowhere })
    .where('programme_id', '=', tx.programmeId)
    .where('session_id', '=', sessionId)
    .where('person_id', 'in', ids)
    .where('state', '=', 'came')
    .execute()
  for (const entry of await countedEntries(tx, keys, sessionId)) await withdrawEntry(tx, entry, commandId)
}
