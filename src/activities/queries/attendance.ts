import { type PersonId, type PersonSummary, personSummaries } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { ParticipationState, SessionId } from '../tables.ts'

/** Somebody on the list of a session. */
export interface Listed extends PersonSummary {
  state: ParticipationState
}

/** Who is on the list of a session, by name; those who wait in the order of their line. Who left is not on it. */
export async function listOf(tx: ReadTx, sessionId: SessionId): Promise<Listed[]> {
  const rows = await tx.db
    .selectFrom('participation')
    .select(['person_id as personId', 'state'])
    .where('programme_id', '=', tx.programmeId)
    .where('session_id', '=', sessionId)
    .where('state', '!=', 'left')
    .orderBy('joined_at')
    .orderBy('line')
    .execute()
  const people = await personSummaries(
    tx,
    rows.map(({ personId }) => personId),
  )
  const listed = new Map<PersonId, Listed>()
  for (const { personId, state } of rows) {
    const person = people.get(personId)
    // Two records that are one person stand on one line; whoever came under either of them came.
    if (person && listed.get(person.id)?.state !== 'came') listed.set(person.id, { ...person, state })
  }
  return [...listed.values()]
}

/** How many came without a name, as last counted; null where nobody counted. */
export async function headsOf(tx: ReadTx, sessionId: SessionId): Promise<number | null> {
  const counted = await tx.db
    .selectFrom('head_count')
    .select('heads')
    .where('programme_id', '=', tx.programmeId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return counted?.heads ?? null
}
