import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import type { PersonId } from '../tables.ts'

/** The people who stay, for rows found under any of their ids: merged records lead to the one that is kept. */
export function rootsOf(tx: ReadTx, found: RawBuilder<unknown>): RawBuilder<PersonId> {
  return sql<PersonId>`(
    with recursive up as (
      select id, merged_into from person where programme_id = ${tx.programmeId} and id in (${found})
      union
      select person.id, person.merged_into from person join up on person.id = up.merged_into
      where person.programme_id = ${tx.programmeId}
    ) select id from up where merged_into is null)`
}
