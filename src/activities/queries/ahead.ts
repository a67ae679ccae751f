import { sql } from 'kysely'
import { type VenueId, venuesById } from '../../places/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { ActivityId } from '../tables.ts'
import type { Particulars } from './activity.ts'
import { placesTaken } from './places-taken.ts'

interface AheadSession {
  activityId: ActivityId
  startsAt: Date
  endsAt: Date
  /** Places that are free; null: as many as come. */
  free: number | null
}

/** An activity with its next sessions, without whoever hosts it. */
export interface AheadActivity
  extends Pick<Particulars, 'title' | 'interests' | 'place' | 'area' | 'latitude' | 'longitude' | 'cost' | 'access'> {
  id: ActivityId
  sessions: AheadSession[]
}

interface Found extends Omit<AheadActivity, 'sessions'> {
  venueId: VenueId | null
  all: number
}

const sessionsOfEach = 3

/** Those that begin from now until then, and were not called off. */
const ahead = (tx: ReadTx, until: Date) => sql`
  session.programme_id = ${tx.programmeId} and session.cancelled_at is null
  and session.starts_at > ${tx.now} and session.starts_at < ${until}`

async function activitiesOn(tx: ReadTx, until: Date, limit: number): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select id, title, interests, place, venue_id as "venueId", area, latitude, longitude, cost, access,
      count(*) over ()::integer as "all"
    from activity
    join (
      select activity_id, min(starts_at) as first from activity_session session
      where ${ahead(tx, until)} group by activity_id) as next on next.activity_id = activity.id
    where activity.programme_id = ${tx.programmeId} and ended_at is null
    order by next.first, id
    limit ${limit}`.execute(tx.db)
  return rows
}

/** One walk along the index by start: a search for each activity would hang on how well the database knows its tables. */
async function nextSessions(tx: ReadTx, until: Date, ids: readonly ActivityId[]): Promise<AheadSession[]> {
  const { rows } = await sql<AheadSession>`
    select activity_id as "activityId", starts_at as "startsAt", ends_at as "endsAt",
      case when capacity is not null then greatest(0, capacity - ${placesTaken})::integer end as free
    from (
      select session.programme_id, session.id, activity_id, starts_at, ends_at,
        coalesce(session.capacity, activity.capacity) as capacity,
        row_number() over (partition by activity_id order by starts_at, session.id) as nth
      from activity_session session
      join activity on activity.programme_id = session.programme_id and activity.id = activity_id
      where ${ahead(tx, until)} and activity_id = any(${sql.val(ids)}::uuid[])) as session
    where nth <= ${sessionsOfEach}
    order by starts_at, id`.execute(tx.db)
  return rows
}

/** What meets from now until then, the soonest first: so many of all there are, each with its next three sessions. */
export async function activitiesAhead(
  tx: ReadTx,
  until: Date,
  limit: number,
): Promise<{ all: number; shown: AheadActivity[] }> {
  const found = await activitiesOn(tx, until, limit)
  const ids = found.map(({ id }) => id)
  const sessions = Map.groupBy(await nextSessions(tx, until, ids), ({ activityId }) => activityId)
  const known = await venuesById(tx, [...new Set(found.flatMap(({ venueId }) => venueId ?? []))])
  const shown = found.map(({ venueId, all: _all, ...activity }) => ({
    ...activity,
    place: (venueId && known.get(venueId)?.name) ?? activity.place,
    sessions: sessions.get(activity.id) ?? [],
  }))
  return { all: found[0]?.all ?? 0, shown }
}
