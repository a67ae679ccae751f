import { existingPerson, type Person, type PersonId, sameAs } from '../../people/index.ts'
import { type CommandId, newId, type ReadTx, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import type { Where } from '../../programme/index.ts'
import { coachingCompleted, coachingGiven } from '../entries.ts'
import { hubById } from '../queries/hub.ts'
import { completedOn } from '../queries/support.ts'
import type { HubId } from '../tables.ts'

export interface Coached {
  personId: PersonId
  hubId?: HubId | null
  where?: Where
  happenedOn?: string
}

/** What is said now, else what the hub says, else where the person lives. */
export async function whereOf(tx: ReadTx, person: Person, hubId: HubId | null, said: Where) {
  const hub = hubId ? await hubById(tx, hubId) : undefined
  if (hubId && !hub) throw new Problem('not-found', 'hubs.problem.no-hub')
  return {
    partner: said.partner ?? hub?.partner ?? null,
    setting: said.setting ?? hub?.setting ?? null,
    area: said.area ?? person.area,
  }
}

/** Records that somebody was coached, trained or supported; `advice` names the digital things they were pointed to. */
export async function giveCoaching(
  tx: Tx,
  { personId, hubId = null, advice, where = {}, happenedOn = tx.today }: Coached & { advice: string[] },
  commandId: CommandId | null = null,
): Promise<void> {
  const person = await existingPerson(tx, personId)
  const at = await whereOf(tx, person, hubId, where)
  const given = { person_id: person.id, hub_id: hubId, advice, given_on: happenedOn }
  await tx.db
    .insertInto('coaching')
    .values({ programme_id: tx.programmeId, id: newId(), ...given, ...at })
    .execute()
  await record(tx, coachingGiven(person.key, happenedOn, { ...at, hub: hubId, advice }), commandId)
}

/** Records that somebody completed their coaching. They do so once; told again, nothing changes. */
export async function completeCoaching(
  tx: Tx,
  { personId, hubId = null, where = {}, happenedOn = tx.today }: Coached,
  commandId: CommandId | null = null,
): Promise<void> {
  const person = await existingPerson(tx, personId)
  if (await completedOn(tx, await sameAs(tx, person.id))) return
  const at = await whereOf(tx, person, hubId, where)
  const completed = { person_id: person.id, hub_id: hubId, completed_on: happenedOn }
  const added = await tx.db
    .insertInto('coaching_completion')
    .values({ programme_id: tx.programmeId, ...completed, ...at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  if (added) await record(tx, coachingCompleted(person.key, happenedOn, { ...at, hub: hubId }), commandId)
}
