import { sql } from 'kysely'

/** How many places are taken at the session that stands as `session` in the query around it. */
export const placesTaken = sql<number>`(
  select count(*) from participation
  where participation.programme_id = session.programme_id and participation.session_id = session.id
    and participation.state in ('joined', 'came'))`
