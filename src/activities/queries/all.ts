import { sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import type { ActivityId } from '../tables.ts'

export interface ListedActivity {
  id: ActivityId
  title: string
  partner: string | null
  /** When it meets next; null where nothing is planned. */
  next: Date | null
  ended: boolean
}

/** Which activities: all, those that go on and have no day planned, or those that ended. */
export const activitySelections = ['all', 'no-day', 'ended'] as const
export type ActivitySelection = (typeof activitySelections)[number]

const selected: Record<ActivitySelection, ReturnType<typeof sql>> = {
  all: sql`true`,
  'no-day': sql`not ended and next is null`,
  ended: sql`ended`,
}

function activitiesWithNext(tx: ReadTx) {
  return sql`select id, title, partner, ended_at is not null as ended, (
      select min(starts_at) from activity_session session
      where session.programme_id = activity.programme_id and session.activity_id = activity.id
        and session.starts_at > ${tx.now} and session.cancelled_at is null) as next
    from activity where programme_id = ${tx.programmeId}`
}

/** Activities by name, those that ended last, with how many there are in all. */
export async function allActivities(
  tx: ReadTx,
  { which, limit, offset }: { which: ActivitySelection; limit: number; offset: number },
): Promise<{ all: number; shown: ListedActivity[] }> {
  const { rows } = await sql<ListedActivity & { all: number }>`
    select *, count(*) over ()::integer as "all" from (${activitiesWithNext(tx)}) as listed
    where ${selected[which]} order by ended, lower(title), id limit ${limit} offset ${offset}`.execute(tx.db)
  return { all: rows[0]?.all ?? 0, shown: rows.map(({ all: _all, ...listed }) => listed) }
}

/** How many activities go on and have no day planned. */
export async function countWithoutDay(tx: ReadTx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${activitiesWithNext(tx)}) as listed where ${selected['no-day']}`.execute(
    tx.db,
  )
  return rows[0]?.count ?? 0
}
