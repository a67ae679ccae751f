import type { Id, ReadTx } from '../../platform/database/index.ts'
import type { Contact } from '../contact.ts'
import type { PersonId } from '../tables.ts'

export interface KnownContact extends Contact {
  id: Id<'contact'>
  personId: PersonId
  preferred: boolean
}

/** Every way to reach these people, the preferred first. */
export function contactsOf(tx: ReadTx, ids: readonly PersonId[]): Promise<KnownContact[]> {
  if (ids.length === 0) return Promise.resolve([])
  return tx.db
    .selectFrom('contact')
    .select(['id', 'person_id as personId', 'channel', 'value', 'preferred'])
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .orderBy('preferred', 'desc')
    .orderBy('id')
    .execute()
}
