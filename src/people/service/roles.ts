import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import type { Where } from '../../programme/index.ts'
import { roleLaidDown, roleTakenUp } from '../entries.ts'
import { sameAs } from '../queries/same.ts'
import type { PersonRole } from '../roles.ts'
import type { PersonId } from '../tables.ts'
import { knownPerson } from './known.ts'

interface Taking {
  personId: PersonId
  role: PersonRole
  happenedOn?: string
}

/** Which of these ids hold the role now: after a merge, several may. */
async function holdings(tx: Tx, ids: PersonId[], role: PersonRole) {
  return tx.db
    .selectFrom('person_role')
    .select('id')
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .where('role', '=', role)
    .where('laid_down_on', 'is', null)
    .execute()
}

/** Records that somebody became an active citizen or a digital champion; who is one already stays one. */
export async function takeUpRole(
  tx: Tx,
  { personId, role, where = {}, happenedOn = tx.today }: Taking & { where?: Where },
  commandId: CommandId | null = null,
): Promise<void> {
  const person = await knownPerson(tx, personId)
  if ((await holdings(tx, await sameAs(tx, person.id), role)).length > 0) return
  await tx.db
    .insertInto('person_role')
    .values({
      programme_id: tx.programmeId,
      id: newId(),
      person_id: person.id,
      role,
      taken_up_on: happenedOn,
      laid_down_on: null,
    })
    .execute()
  await record(tx, roleTakenUp(person.key, happenedOn, { ...where, area: where.area ?? person.area, role }), commandId)
}

/** No reason is asked. Who does not hold the role stays as they are. */
export async function layDownRole(
  tx: Tx,
  { personId, role, happenedOn = tx.today }: Taking,
  commandId: CommandId | null = null,
): Promise<void> {
  const person = await knownPerson(tx, personId)
  const held = await holdings(tx, await sameAs(tx, person.id), role)
  if (held.length === 0) return
  await tx.db
    .updateTable('person_role')
    .set({ laid_down_on: happenedOn })
    .where('programme_id', '=', tx.programmeId)
    .where(
      'id',
      'in',
      held.map(({ id }) => id),
    )
    .execute()
  await record(tx, roleLaidDown(person.key, happenedOn, { role }), commandId)
}
