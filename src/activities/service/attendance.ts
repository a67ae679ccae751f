import { type PersonId, stayingPerson } from '../../people/index.ts'
import { dayOf } from '../../platform/clock/index.ts'
import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { tookPart } from '../entries.ts'
import type { SessionId } from '../tables.ts'
import { type Joining, standingOf } from './joining.ts'
import { heldSession } from './session.ts'
import { whereOf } from './where.ts'

/** Nobody has been to something that is still to come. */
export function refuseTooEarly(tx: Tx, happenedOn: string): void {
  if (happenedOn > tx.today) throw new Problem('conflict', 'activities.problem.not-yet')
}

/** Records that somebody took part, whether or not they had joined: once for each person and session. */
export async function recordCame(
  tx: Tx,
  { personId, sessionId, where = {}, happenedOn }: Joining,
  commandId: CommandId | null = null,
): Promise<void> {
  const person = await stayingPerson(tx, personId)
  const session = await heldSession(tx, sessionId)
  const day = happenedOn ?? dayOf(session.startsAt)
  refuseTooEarly(tx, day)
  if ((await standingOf(tx, sessionId, person.id)).some(({ state }) => state === 'came')) return
  const at = await whereOf(tx, session, { ...where, area: where.area ?? person.area })
  await setCame(tx, sessionId, person.id, { came_on: day, ...at })
  const told = { ...at, activity: session.activityId, session: sessionId }
  await record(tx, tookPart(person.key, day, told), commandId)
}

interface Came extends Record<'partner' | 'setting' | 'area', string | null> {
  came_on: string
}

function setCame(tx: Tx, session_id: SessionId, person_id: PersonId, at: Came) {
  const came = { state: 'came' as const, ...at }
  const row = { programme_id: tx.programmeId, session_id, person_id, joined_at: tx.now, line: newId<'line'>() }
  return tx.db
    .insertInto('participation')
    .values({ ...row, ...came })
    .onConflict((conflict) => conflict.columns(['programme_id', 'session_id', 'person_id']).doUpdateSet(came))
    .execute()
}
