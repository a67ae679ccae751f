import { onErase, type PersonId } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { SessionId } from '../tables.ts'
import { fillFreePlaces } from './places.ts'
import { holdSessions } from './session.ts'

async function sessionsOf(tx: ReadTx, ids: readonly PersonId[]): Promise<SessionId[]> {
  const rows = await tx.db
    .selectFrom('participation')
    .select('session_id')
    .distinct()
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .execute()
  return rows.map(({ session_id }) => session_id)
}

// Whoever is erased gives up their places; the activities they hosted go on without a host. They are held, so that nobody
// joins in their name meanwhile, and all their meetings are held before the first place is given up.
onErase(async (tx, { ids }) => {
  await tx.db
    .updateTable('activity')
    .set({ host_person_id: null })
    .where('programme_id', '=', tx.programmeId)
    .where('host_person_id', 'in', ids)
    .execute()
  await holdSessions(tx, await sessionsOf(tx, ids))
  const given = await tx.db
    .deleteFrom('participation')
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .returning(['session_id', 'state'])
    .execute()
  for (const { session_id, state } of given) if (state === 'joined') await fillFreePlaces(tx, session_id)
})
