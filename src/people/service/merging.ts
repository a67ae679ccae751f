import type { CommandId, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { judgedApart, mergeUndone, peopleMerged } from '../entries.ts'
import { personRow } from '../queries/person.ts'
import type { PersonId } from '../tables.ts'
import { knownPerson, rootsOf } from './known.ts'

export interface Pair {
  keep: PersonId
  other: PersonId
}

/** Both, locked in the order of the ids that they lead to, so that merges that cross wait for one another. */
async function bothOf(tx: Tx, { keep, other }: Pair) {
  for (const id of await rootsOf(tx, [keep, other])) await knownPerson(tx, id)
  const [kept, joined] = [await knownPerson(tx, keep), await knownPerson(tx, other)]
  if (kept.id === joined.id) throw new Problem('conflict', 'people.same.already-one')
  return { kept, joined }
}

async function decide(tx: Tx, a: PersonId, b: PersonId, decision: 'same' | 'different'): Promise<void> {
  const [one, other] = a < b ? [a, b] : [b, a]
  const decided = { decision, decided_at: tx.now, decided_by: tx.actor }
  await tx.db
    .insertInto('pair_decision')
    .values({ programme_id: tx.programmeId, one, other, ...decided })
    .onConflict((conflict) => conflict.columns(['programme_id', 'one', 'other']).doUpdateSet(decided))
    .execute()
}

async function pointTo(tx: Tx, id: PersonId, into: PersonId | null): Promise<void> {
  await tx.db
    .updateTable('person')
    .set({ merged_into: into })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .execute()
}

/** From now on `other` leads to `keep`. Nothing is moved or lost, so it can be undone at any time. */
export async function mergePeople(tx: Tx, pair: Pair, commandId: CommandId | null = null): Promise<void> {
  const { kept, joined } = await bothOf(tx, pair)
  await pointTo(tx, joined.id, kept.id)
  await decide(tx, kept.id, joined.id, 'same')
  await record(tx, peopleMerged(kept.key, tx.today, { other: joined.key }), commandId)
}

/** Both are there again as they were; what was recorded in between stays with the one who was kept. */
export async function undoMerge(tx: Tx, { keep, other }: Pair, commandId: CommandId | null = null): Promise<void> {
  // Held as for every other change: somebody who is being erased must not come apart in the middle of it.
  await knownPerson(tx, keep)
  const [kept, joined] = [await personRow(tx, keep), await personRow(tx, other)]
  if (!kept || !joined) throw new Problem('not-found', 'people.nobody')
  if (joined.mergedInto !== kept.id) throw new Problem('conflict', 'people.same.not-merged')
  await pointTo(tx, joined.id, null)
  await decide(tx, kept.id, joined.id, 'different')
  await record(tx, mergeUndone(kept.key, tx.today, { other: joined.key }), commandId)
}

/** Two who look alike are not the same person; they are not shown as likely duplicates again. */
export async function judgeApart(tx: Tx, a: PersonId, b: PersonId, commandId: CommandId | null = null): Promise<void> {
  const { kept, joined } = await bothOf(tx, { keep: a, other: b })
  await decide(tx, kept.id, joined.id, 'different')
  await record(tx, judgedApart(kept.key, tx.today, { other: joined.key }), commandId)
}
