import { onErase } from '../../people/index.ts'
import { dropRemarksOf } from '../service/remark.ts'

// What was said in codes stays without the person, and goes on counting for them; their own words, and promises to
// somebody who is gone, go.
onErase(async (tx, { ids }) => {
  await dropRemarksOf(tx, ids)
  await tx.db
    .updateTable('conversation')
    .set({ person_id: null })
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .execute()
  await tx.db.deleteFrom('follow_up').where('programme_id', '=', tx.programmeId).where('person_id', 'in', ids).execute()
})
