import type { Updateable } from 'kysely'
import type { CommandId, ReadTx, Tables, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { changedFields, record } from '../../platform/record/index.ts'
import { activityChanged, activityEnded } from '../entries.ts'
import { type Activity, activityById, type Particulars } from '../queries/activity.ts'
import { comingSessions } from '../queries/session.ts'
import type { ActivityId } from '../tables.ts'
import { columnsOf, refuseNoRoom, spotOf, venueOf } from './particulars.ts'
import { fillFreePlaces } from './places.ts'
import { cancelSession, holdSessions } from './session.ts'

export async function existingActivity(tx: ReadTx, id: ActivityId): Promise<Activity> {
  const activity = await activityById(tx, id)
  if (!activity) throw new Problem('not-found', 'activities.problem.no-activity')
  return activity
}

function setActivity(tx: Tx, id: ActivityId, columns: Updateable<Tables['activity']>) {
  return tx.db
    .updateTable('activity')
    .set(columns)
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .execute()
}

/** The sessions still to come, held; the activity is, by then. */
async function heldComing(tx: Tx, activityId: ActivityId) {
  const coming = await comingSessions(tx, activityId)
  await holdSessions(
    tx,
    coming.map(({ id }) => id),
  )
  return coming
}

/** Changes what is given and leaves the rest. More places let in those who wait. */
export async function changeActivity(
  tx: Tx,
  activityId: ActivityId,
  change: Partial<Particulars>,
  commandId: CommandId | null = null,
): Promise<void> {
  refuseNoRoom(change.capacity)
  const activity = await existingActivity(tx, activityId)
  const { venueId = activity.venueId, ...changed } = { ...change, ...spotOf(await venueOf(tx, change.venueId)) }
  const fields = changedFields<Particulars>(activity, { ...changed, venueId })
  if (fields.length === 0) return
  await setActivity(tx, activityId, columnsOf({ ...changed, venueId }))
  await record(tx, activityChanged(null, tx.today, { activity: activityId, fields }), commandId)
  if (!fields.includes('capacity')) return
  for (const session of await heldComing(tx, activityId)) await fillFreePlaces(tx, session.id, commandId)
}

/** Takes an activity off the list and calls off the sessions still to come. */
export async function endActivity(tx: Tx, activityId: ActivityId, commandId: CommandId | null = null): Promise<void> {
  const activity = await existingActivity(tx, activityId)
  if (activity.endedAt) return
  await setActivity(tx, activityId, { ended_at: tx.now })
  for (const session of await heldComing(tx, activityId)) await cancelSession(tx, session.id, commandId)
  await record(tx, activityEnded(null, tx.today, { activity: activityId }), commandId)
}
