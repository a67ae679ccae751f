import { personSummaries } from '../../people/index.ts'
import type { CommandId, ReadTx, Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { activityJoined } from '../entries.ts'
import type { Session } from '../queries/session.ts'
import type { SessionId } from '../tables.ts'
import { heldSession } from './session.ts'

/** Places still free at a session; Infinity where as many may come as like. Only certain while the session is held. */
export async function freePlaces(tx: ReadTx, session: Session): Promise<number> {
  if (session.capacity === null) return Number.POSITIVE_INFINITY
  const { taken } = await tx.db
    .selectFrom('participation')
    .select((select) => select.fn.countAll<number>().as('taken'))
    .where('programme_id', '=', tx.programmeId)
    .where('session_id', '=', session.id)
    .where('state', 'in', ['joined', 'came'])
    .executeTakeFirstOrThrow()
  return Math.max(0, session.capacity - taken)
}

async function firstInLine(tx: ReadTx, sessionId: SessionId, howMany: number) {
  const line = tx.db
    .selectFrom('participation')
    .select('person_id')
    .where('programme_id', '=', tx.programmeId)
    .where('session_id', '=', sessionId)
    .where('state', '=', 'waiting')
    .orderBy('joined_at')
    .orderBy('line')
  const waiting = Number.isFinite(howMany) ? line.limit(howMany) : line
  return (await waiting.execute()).map((row) => row.person_id)
}

/** Gives free places to those who have waited longest; once it is over, there is nothing to come to. */
export async function fillFreePlaces(tx: Tx, sessionId: SessionId, commandId: CommandId | null = null): Promise<void> {
  const session = await heldSession(tx, sessionId)
  if (session.cancelledAt || session.endsAt <= tx.now) return
  const next = await firstInLine(tx, sessionId, await freePlaces(tx, session))
  if (next.length === 0) return
  await tx.db
    .updateTable('participation')
    .set({ state: 'joined' })
    .where('programme_id', '=', tx.programmeId)
    .where('session_id', '=', sessionId)
    .where('person_id', 'in', next)
    .execute()
  const told = { activity: session.activityId, session: sessionId }
  const people = [...(await personSummaries(tx, next)).values()]
  await record(
    tx,
    people.map(({ key }) => activityJoined(key, tx.today, told)),
    commandId,
  )
}
