import { sql } from 'kysely'
import { liesWithin, metresWithin, type Spot, type VenueId, venuesById } from '../../places/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { Filter } from '../filter.ts'
import { spanOf } from '../period.ts'
import type { ActivityId, SessionId } from '../tables.ts'
import { placesTaken } from './places-taken.ts'

/** One line of the list: nothing in it is about anybody. */
export interface Occasion {
  sessionId: SessionId
  activityId: ActivityId
  title: string
  startsAt: Date
  endsAt: Date
  place: string | null
  cost: string | null
  latitude: number | null
  longitude: number | null
  full: boolean
}

interface Found extends Occasion {
  venueId: VenueId | null
  all: number
}

export const pageSize = 25

const columns = sql`
  session.id, session.programme_id, session.id as "sessionId", activity.id as "activityId", activity.title,
  activity.place, activity.cost, session.starts_at as "startsAt", session.ends_at as "endsAt",
  activity.venue_id as "venueId", activity.latitude, activity.longitude,
  coalesce(session.capacity, activity.capacity) as capacity, count(*) over ()::integer as "all"`

function nearEnough({ within }: Filter, spot: Spot | null) {
  if (!spot || within === null) return sql`true`
  return liesWithin(
    { latitude: sql`activity.latitude`, longitude: sql`activity.longitude` },
    spot,
    metresWithin(within),
  )
}

const liked = ({ interests }: Filter) =>
  interests.length === 0 ? sql`true` : sql`activity.interests && ${sql.val(interests)}::text[]`

/**
 * One page of what is still to come, day by day, and how many there are in all. One walk along the index by start,
 * narrowed to the days asked for, and a second query for the names of the venues on the page.
 */
export async function whatIsOn(
  tx: ReadTx,
  filter: Filter,
  spot: Spot | null,
): Promise<{ all: number; shown: Occasion[] }> {
  const { from, until } = spanOf(filter.period, tx.today)
  // Places are counted for the lines of the page alone, so outside the list that all are counted in.
  const { rows } = await sql<Found>`
    select session.*, coalesce(session.capacity <= ${placesTaken}, false) as "full"
    from (
      select ${columns}
      from activity_session session
      join activity on activity.programme_id = session.programme_id and activity.id = session.activity_id
      where session.programme_id = ${tx.programmeId} and session.cancelled_at is null
        and session.starts_at >= ${from} and session.starts_at < ${until} and session.ends_at > ${tx.now}
        and ${liked(filter)} and ${nearEnough(filter, spot)}
      order by session.starts_at, session.id
      limit ${pageSize} offset ${(filter.page - 1) * pageSize}) session
    order by session."startsAt", session.id`.execute(tx.db)
  const known = await venuesById(tx, [...new Set(rows.flatMap(({ venueId }) => venueId ?? []))])
  const shown = rows.map(({ venueId, all: _all, ...occasion }) => ({
    ...occasion,
    place: (venueId && known.get(venueId)?.name) ?? occasion.place,
  }))
  return { all: rows[0]?.all ?? 0, shown }
}
