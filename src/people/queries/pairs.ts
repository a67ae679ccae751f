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

/** Pairs on which nobody has decided: both are there on their own, and nobody said that they are two. */
const stillOpen = (tx: ReadTx, foundBy: Key | null) => sql`
  from pair_to_judge pair
  join person on person.programme_id = pair.programme_id and person.id = pair.person_id
  join person other on other.programme_id = pair.programme_id and other.id = pair.other_id
  where pair.programme_id = ${tx.programmeId} and person.merged_into is null and other.merged_into is null
    and (${foundBy}::uuid is null or pair.found_by = ${foundBy})
    and not exists (
      select 1 from pair_decision decided
      where decided.programme_id = pair.programme_id and decided.one = least(pair.person_id, pair.other_id)
        and decided.other = greatest(pair.person_id, pair.other_id))`

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
