import { existingPerson, type PersonId } from '../../people/index.ts'
import { dayOf } from '../../platform/clock/index.ts'
import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import type { Where } from '../../programme/index.ts'
import { tookPart } from '../entries.ts'
import type { Session } from '../queries/session.ts'
import type { SessionId } from '../tables.ts'
import { existingActivity } from './activity.ts'
import { type Joining, standingOf } from './joining.ts'
import { heldSession } from './session.ts'

/** Nobody has been to something that is still to come. */
export function refuseTooEarly(tx: Tx, happenedOn: string): void {
  if (happenedOn > tx.today) throw new Problem('conflict', 'activities.problem.not-yet')
}

/** Where a session counts: what is said now, else what the activity says. */
export async function whereOf(tx: Tx, session: Session, said: Where) {
  const { partner, setting, area } = await existingActivity(tx, session.activityId)
  return {
    partner: said.partner ?? partner,
    setting: said.setting ?? setting,
    area: said.area ?? area,
  }
}

/** Records that somebody took part, whether or not they had joined: once for each person and session. */
export async function recordCame(
  tx: Tx,
  { personId, sessionId, where = {}, happenedOn }: Joining,
  commandId: CommandId | null = null,
): Promise<void> {
  const person = await existingPerson(tx, personId)
  const session = await heldSession(tx, sessionId)
  const day = happenedOn ?? dayOf(session.startsAt)
  refuseTooEarly(tx, day)
  if ((await standingOf(tx, sessionId, person.id)).some(({ state }) => state === 'came')) return
  const at = await whereOf(tx, session, where)
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
