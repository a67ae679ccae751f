import { existingPerson, type PersonId, sameAs, stayingPerson } from '../../people/index.ts'
import { dayOf } from '../../platform/clock/index.ts'
import { type CommandId, newId, type ReadTx, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import type { Where } from '../../programme/index.ts'
import { activityJoined, activityLeft } from '../entries.ts'
import type { Session } from '../queries/session.ts'
import type { ParticipationState, SessionId } from '../tables.ts'
import { fillFreePlaces, freePlaces } from './places.ts'
import { heldSession } from './session.ts'
import { whereOf } from './where.ts'

export interface Joining {
  personId: PersonId
  sessionId: SessionId
  where?: Where
  happenedOn?: string
}

/** How somebody stands with a session, under whichever of their records; the newest first after a merge. */
export async function standingOf(tx: ReadTx, sessionId: SessionId, personId: PersonId) {
  return tx.db
    .selectFrom('participation')
    .select(['person_id as personId', 'state'])
    .where('programme_id', '=', tx.programmeId)
    .where('session_id', '=', sessionId)
    .where('person_id', 'in', await sameAs(tx, personId))
    .orderBy('joined_at', 'desc')
    .execute()
}

/** Sheets of paper are typed in late: what counts is the day on which somebody asked to come. */
export function refuseTooLate(tx: Tx, session: Session, happenedOn: string): void {
  const over = happenedOn === tx.today ? tx.now >= session.endsAt : happenedOn > dayOf(session.endsAt)
  if (over) throw new Problem('conflict', 'activities.problem.over')
  if (session.cancelledAt) throw new Problem('conflict', 'activities.problem.called-off')
}

/** Takes a place for somebody, or puts them last in line where the session is full. Returns which. */
export async function joinSession(
  tx: Tx,
  { personId, sessionId, where = {}, happenedOn = tx.today }: Joining,
  commandId: CommandId | null = null,
): Promise<ParticipationState> {
  const person = await stayingPerson(tx, personId)
  const session = await heldSession(tx, sessionId)
  const already = (await standingOf(tx, sessionId, person.id)).find(({ state }) => state !== 'left')
  if (already) return already.state
  refuseTooLate(tx, session, happenedOn)
  const waiting = (await freePlaces(tx, session)) < 1
  const state = waiting ? 'waiting' : 'joined'
  await takePlace(tx, sessionId, person.id, state)
  const at = await whereOf(tx, session, { ...where, area: where.area ?? person.area })
  const told = { ...at, activity: session.activityId, session: sessionId, waiting: waiting || null }
  await record(tx, activityJoined(person.key, happenedOn, told), commandId)
  return state
}

function takePlace(tx: Tx, session_id: SessionId, person_id: PersonId, state: 'joined' | 'waiting') {
  const place = { state, joined_at: tx.now, line: newId<'line'>() }
  const nowhere = { came_on: null, partner: null, setting: null, area: null }
  return tx.db
    .insertInto('participation')
    .values({ programme_id: tx.programmeId, session_id, person_id, ...place, ...nowhere })
    .onConflict((conflict) => conflict.columns(['programme_id', 'session_id', 'person_id']).doUpdateSet(place))
    .execute()
}

/** No reason is asked. A place given up goes to whoever has waited longest. */
export async function leaveSession(
  tx: Tx,
  { personId, sessionId, happenedOn = tx.today }: Joining,
  commandId: CommandId | null = null,
): Promise<void> {
  const person = await existingPerson(tx, personId)
  const session = await heldSession(tx, sessionId)
  const standing = await standingOf(tx, sessionId, person.id)
  const held = standing.filter(({ state }) => state === 'joined' || state === 'waiting')
  if (held.length === 0) return
  await tx.db
    .updateTable('participation')
    .set({ state: 'left' })
    .where('programme_id', '=', tx.programmeId)
    .where('session_id', '=', sessionId)
    .where(
      'person_id',
      'in',
      held.map((each) => each.personId),
    )
    .execute()
  const told = { activity: session.activityId, session: sessionId }
  await record(tx, activityLeft(person.key, happenedOn, told), commandId)
  await fillFreePlaces(tx, sessionId, commandId)
}
