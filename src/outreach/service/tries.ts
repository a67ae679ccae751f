import { findPerson, onePerson, type PersonId } from '../../people/index.ts'
import type { CommandId, ReadTx, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { entriesAbout, record } from '../../platform/record/index.ts'
import { followUpTried, followUpTryTakenBack } from '../entries.ts'
import type { FollowUpId } from '../tables.ts'
import { changeFollowUp, openFollowUp } from './follow-up.ts'

/** One time that somebody was called or written to. */
export interface Try {
  on: string
  reached: boolean
}

/** Somebody called, wrote or went by. */
export async function tryFollowUp(
  tx: Tx,
  { id, outcome, on = tx.today }: { id: FollowUpId; outcome: 'reached' | 'not-reached'; on?: string },
  commandId: CommandId | null = null,
): Promise<void> {
  const { person_id } = await openFollowUp(tx, id)
  await changeFollowUp(tx, id)
    .set((make) => ({ tries: make('tries', '+', 1), tried_on: on }))
    .execute()
  const person = await findPerson(tx, person_id)
  await record(tx, followUpTried(person?.key ?? null, on, { followUp: id, outcome }), commandId)
}

/** The tries that still stand, in the order in which they were recorded: from the record, which keeps those taken back too. */
export async function triesOf(tx: ReadTx, { id, personId }: { id: FollowUpId; personId: PersonId }): Promise<Try[]> {
  const { keys } = await onePerson(tx, personId)
  if (keys.length === 0) return []
  const standing: Try[] = []
  for (const { what, happenedOn, detail } of await entriesAbout(tx, keys)) {
    if (detail.followUp !== id) continue
    if (what === followUpTried.what) standing.push({ on: happenedOn, reached: detail.outcome === 'reached' })
    if (what === followUpTryTakenBack.what) standing.pop()
  }
  return standing
}

/**
 * The last try was recorded by a slip of the thumb.
 * @param tries How many there were as it was looked at: whoever tried meanwhile is not taken back instead.
 */
export async function takeBackTry(
  tx: Tx,
  { id, tries }: { id: FollowUpId; tries: number },
  commandId: CommandId | null = null,
): Promise<void> {
  const { person_id: personId } = await openFollowUp(tx, id)
  const standing = await triesOf(tx, { id, personId })
  if (standing.length === 0 || standing.length !== tries)
    throw new Problem('conflict', 'outreach.follow-up.tried-since')
  await changeFollowUp(tx, id)
    .set({ tries: tries - 1, tried_on: standing.at(-2)?.on ?? null })
    .execute()
  const person = await findPerson(tx, personId)
  await record(tx, followUpTryTakenBack(person?.key ?? null, tx.today, { followUp: id }), commandId)
}
