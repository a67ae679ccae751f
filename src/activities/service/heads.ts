import { dayOf } from '../../platform/clock/index.ts'
import type { CommandId, Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import type { Where } from '../../programme/index.ts'
import { headsCounted } from '../entries.ts'
import type { SessionId } from '../tables.ts'
import { refuseTooEarly } from './attendance.ts'
import { heldSession } from './session.ts'
import { whereOf } from './where.ts'

export interface HeadCount {
  sessionId: SessionId
  heads: number
  where?: Where
  happenedOn?: string
}

/** How many came and gave no name. A later count of the same session replaces the earlier. */
export async function countHeads(
  tx: Tx,
  { sessionId, heads, where = {}, happenedOn }: HeadCount,
  commandId: CommandId | null = null,
): Promise<void> {
  const session = await heldSession(tx, sessionId)
  const day = happenedOn ?? dayOf(session.startsAt)
  refuseTooEarly(tx, day)
  const at = await whereOf(tx, session, where)
  const counted = { heads, counted_on: day, ...at }
  await tx.db
    .insertInto('head_count')
    .values({ programme_id: tx.programmeId, session_id: sessionId, ...counted })
    .onConflict((conflict) => conflict.columns(['programme_id', 'session_id']).doUpdateSet(counted))
    .execute()
  const told = { ...at, activity: session.activityId, session: sessionId, heads }
  await record(tx, headsCounted(null, day, told), commandId)
}
