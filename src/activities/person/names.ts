import { nameDetail } from '../../people/index.ts'
import { asId } from '../../platform/database/index.ts'

// Where an entry tells of an activity, a person's page says which.
nameDetail('activity', async (tx, ids) => {
  const rows = await tx.db
    .selectFrom('activity')
    .select(['id', 'title'])
    .where('programme_id', '=', tx.programmeId)
    .where(
      'id',
      'in',
      ids.flatMap((id) => asId<'activity'>(id) ?? []),
    )
    .execute()
  return new Map(rows.map(({ id, title }) => [id, { text: title, path: `/activities/${id}` }]))
})
