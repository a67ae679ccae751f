import { nameDetail } from '../../people/index.ts'
import { asId } from '../../platform/database/index.ts'

// Where an entry tells of a hub, a person's page says which.
nameDetail('hub', async (tx, ids) => {
  const rows = await tx.db
    .selectFrom('hub')
    .select(['id', 'name'])
    .where('programme_id', '=', tx.programmeId)
    .where(
      'id',
      'in',
      ids.flatMap((id) => asId<'hub'>(id) ?? []),
    )
    .execute()
  return new Map(rows.map(({ id, name }) => [id, { text: name, path: `/hubs/${id}` }]))
})
