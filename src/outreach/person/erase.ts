import { onErase } from '../../people/index.ts'

// What was said stays without the person, and goes on counting for them; promises to somebody who is gone go too.
onErase(async (tx, { ids }) => {
  await tx.db
    .updateTable('conversation')
    .set({ person_id: null })
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .execute()
  await tx.db.deleteFrom('follow_up').where('programme_id', '=', tx.programmeId).where('person_id', 'in', ids).execute()
})
