import { existingPerson } from '../../people/index.ts'
import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { skillsChecked } from '../entries.ts'
import { type Coached, whereOf } from './coaching.ts'

/**
 * The Foundation tasks of the Essential Digital Skills framework (Department for Education, 2018): turn a device on,
 * use its controls, make it easier to use, get around on it, open a program, join Wi-Fi, keep passwords safe, change them.
 */
export const foundationTasks = 8

/** Records how many of the Foundation tasks somebody did alone. */
export async function checkSkills(
  tx: Tx,
  { personId, hubId = null, alone, where = {}, happenedOn = tx.today }: Coached & { alone: number },
  commandId: CommandId | null = null,
): Promise<void> {
  if (!Number.isInteger(alone) || alone < 0 || alone > foundationTasks) {
    throw new Problem('invalid', 'hubs.problem.eight-tasks', 'alone')
  }
  const person = await existingPerson(tx, personId)
  const at = await whereOf(tx, person, hubId, where)
  await tx.db
    .insertInto('skills_check')
    .values({ programme_id: tx.programmeId, id: newId(), person_id: person.id, alone, checked_on: happenedOn, ...at })
    .execute()
  await record(tx, skillsChecked(person.key, happenedOn, { ...at, alone }), commandId)
}
