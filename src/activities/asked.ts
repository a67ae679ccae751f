import { asId } from '../platform/database/index.ts'
import type { Visit } from '../platform/http/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { type Activity, activityById } from './queries/activity.ts'
import { type Session, sessionById } from './queries/session.ts'

/** The activity that an address names. */
export async function activityAsked({ tx, params }: Visit): Promise<Activity> {
  const id = asId<'activity'>(params.activity)
  const activity = id && (await activityById(tx, id))
  if (!activity) throw new Problem('not-found', 'activities.problem.no-activity')
  return activity
}

/** The session that an address names, of the activity that it names. */
export async function sessionAsked(visit: Visit): Promise<{ activity: Activity; session: Session }> {
  const activity = await activityAsked(visit)
  const id = asId<'activity-session'>(visit.params.session)
  const session = id && (await sessionById(visit.tx, id))
  if (session?.activityId !== activity.id) throw new Problem('not-found', 'activities.problem.no-session')
  return { activity, session }
}
