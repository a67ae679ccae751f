import type { ReadTx } from '../../platform/database/index.ts'
import type { PersonRole } from '../roles.ts'
import type { PersonId } from '../tables.ts'

export interface HeldRole {
  personId: PersonId
  role: PersonRole
  since: string
  until: string | null
}

/** Every role these ids took up, the earliest first. */
export function rolesOf(tx: ReadTx, ids: readonly PersonId[]): Promise<HeldRole[]> {
  if (ids.length === 0) return Promise.resolve([])
  return tx.db
    .selectFrom('person_role')
    .select(['person_id as personId', 'role', 'taken_up_on as since', 'laid_down_on as until'])
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .orderBy('taken_up_on')
    .execute()
}

/** The roles somebody holds now, each once, since they first took it up without a break. */
export function heldNow(roles: readonly HeldRole[]): HeldRole[] {
  const held = roles.filter(({ until }) => until === null)
  return held.filter(({ role }, at) => held.findIndex((other) => other.role === role) === at)
}
