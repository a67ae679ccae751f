import { findPerson } from '../../people/index.ts'
import type { CommandId, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { cardCancelled } from '../entries.ts'
import type { CardId } from './tables.ts'

/** Lost, spoiled or handed back: the code leads nowhere from now on, and can be given to nobody else. */
export async function cancelCard(
  tx: Tx,
  { id, why }: { id: CardId; why: string },
  commandId: CommandId | null = null,
): Promise<void> {
  const cancelled = await tx.db
    .updateTable('card')
    .set({ cancelled_on: tx.today })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .where('cancelled_on', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  if (!cancelled) throw new Problem('conflict', 'outreach.card.cancelled-before')
  const person = cancelled.person_id && (await findPerson(tx, cancelled.person_id))
  await record(tx, cardCancelled(person ? person.key : null, tx.today, { card: id, why }), commandId)
}
