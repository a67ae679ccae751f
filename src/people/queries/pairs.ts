import { sql } from 'kysely'
import type { Key, ReadTx } from '../../platform/database/index.ts'
import type { Likelihood } from '../matching/index.ts'
import type { PersonId } from '../tables.ts'

export interface PairSeen {
  id: PersonId
  name: string
  otherId: PersonId
  otherName: string
  likelihood: Likelihood
  foundAt: Date
}

/** Pairs on which nobody has decided: still two, whoever each was merged into, and nobody said that they are two. */
const stillOpen = (tx: ReadTx, foundBy: Key | null) => sql`
  from pair_to_judge pair
  join person found on found.programme_id = pair.programme_id and found.id = pair.person_id
  join person alike on alike.programme_id = pair.programme_id and alike.id = pair.other_id
  join person on person.programme_id = pair.programme_id and person.id = coalesce(found.merged_into, found.id)
  join person other on other.programme_id = pair.programme_id and other.id = coalesce(alike.merged_into, alike.id)
  where pair.programme_id = ${tx.programmeId} and person.id <> other.id
    and person.merged_into is null and other.merged_into is null
    and (${foundBy}::uuid is null or pair.found_by = ${foundBy})
    and not exists (
      select 1 from pair_decision decided
      where decided.programme_id = pair.programme_id
        and ((decided.one in (found.id, person.id) and decided.other in (alike.id, other.id))
          or (decided.other in (found.id, person.id) and decided.one in (alike.id, other.id))))`

/** One worker's, or everybody's, the likely ones first and then the newest. */
export async function openPairs(tx: ReadTx, foundBy: Key | null, limit = 100): Promise<PairSeen[]> {
  const { rows } = await sql<PairSeen>`
    select person.id, person.name, other.id as "otherId", other.name as "otherName", pair.likelihood,
      pair.found_at as "foundAt"
    ${stillOpen(tx, foundBy)}
    order by pair.likelihood, pair.found_at desc, pair.person_id, pair.other_id limit ${limit}`.execute(tx.db)
  return rows
}

export async function countPairs(tx: ReadTx, foundBy: Key | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${stillOpen(tx, foundBy)}`.execute(tx.db)
  return rows[0]?.n ?? 0
}
