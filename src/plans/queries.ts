import type { PersonId } from '../people/index.ts'
import type { ReadTx } from '../platform/database/index.ts'

/** What somebody agreed on a day, in their own words. */
export interface Agreed {
  on: string
  words: string[]
  advice: string[]
}

/** Somebody's wellbeing plans, the latest first: that is the one they follow. */
export function plansOf(tx: ReadTx, ids: readonly PersonId[]): Promise<Agreed[]> {
  return tx.db
    .selectFrom('wellbeing_plan')
    .select(['agreed_on as on', 'goals as words', 'advice'])
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .orderBy('agreed_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The support with high blood pressure that somebody accepted, the latest first. */
export function hypertensionOf(tx: ReadTx, ids: readonly PersonId[]): Promise<Agreed[]> {
  return tx.db
    .selectFrom('hypertension_support')
    .select(['given_on as on', 'steps as words', 'advice'])
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .orderBy('given_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
