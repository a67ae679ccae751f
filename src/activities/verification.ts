import { sql } from 'kysely'
import { compareIds, toldIds, verifyState } from '../platform/record/index.ts'
import { activityOffered, headsCounted, sessionPlanned } from './entries.ts'

verifyState({
  about: 'activities',
  differences: (tx) => {
    const told = toldIds(tx, activityOffered.what, 'activity')
    return compareIds(tx, {
      kept: sql`select id from activity where programme_id = ${tx.programmeId}`,
      told,
      due: told,
    })
  },
})
verifyState({
  about: 'meetings',
  differences: (tx) => {
    const kept = sql`select id from activity_session where programme_id = ${tx.programmeId}`
    const told = toldIds(tx, sessionPlanned.what, 'session')
    return compareIds(tx, { kept, told, due: told })
  },
})
verifyState({
  about: 'head counts',
  differences: async (tx) => {
    const { rows } = await sql<{ n: number }>`
      with last as (
        select distinct on (session) detail->>'session' as session, (detail->>'heads')::integer as heads from record
        where programme_id = ${tx.programmeId} and what = ${headsCounted.what} order by session, position desc)
      select count(*) as n from head_count counted left join last on last.session = counted.session_id::text
      where counted.programme_id = ${tx.programmeId} and counted.heads is distinct from last.heads`.execute(tx.db)
    const [differing] = rows
    return differing && differing.n > 0 ? [`${differing.n} differ from the last count in the record`] : []
  },
})
