import { onErase } from '../../people/index.ts'
import { fillFreePlaces } from './places.ts'

// Whoever is erased gives up their places; the activities they hosted go on without a host.
onErase(async (tx, { ids }) => {
  await tx.db
    .updateTable('activity')
    .set({ host_person_id: null })
    .where('programme_id', '=', tx.programmeId)
    .where('host_person_id', 'in', ids)
    .execute()
  const given = await tx.db
    .deleteFrom('participation')
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .returning(['session_id', 'state'])
    .execute()
  for (const { session_id, state } of given) if (state === 'joined') await fillFreePlaces(tx, session_id)
})
