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

/** Every activity by name, those that ended last, with how many there are in all. */
export async function allActivities(
  tx: ReadTx,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ all: number; shown: ListedActivity[] }> {
  const { rows } = await sql<ListedActivity & { all: number }>`
    select id, title, partner, ended_at is not null as ended, count(*) over ()::integer as "all", (
      select min(starts_at) from activity_session session
      where session.programme_id = activity.programme_id and session.activity_id = activity.id
        and session.starts_at > ${tx.now} and session.cancelled_at is null) as next
    from activity
    where programme_id = ${tx.programmeId}
    order by ended_at is not null, lower(title), id
    limit ${limit} offset ${offset}`.execute(tx.db)
  return { all: rows[0]?.all ?? 0, shown: rows.map(({ all: _all, ...listed }) => listed) }
}
