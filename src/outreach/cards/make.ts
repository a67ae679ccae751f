import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { drawShortCode } from '../../platform/short-code/index.ts'
import { cardsMade } from '../entries.ts'
import { codeLength } from './code.ts'
import type { CardBatchId } from './tables.ts'

interface NewBatch {
  cards: number
  phone: string | null
}

/** Draws codes that no card of the programme has yet, and keeps them as a batch to be printed. */
export async function makeCards(
  tx: Tx,
  { cards, phone }: NewBatch,
  commandId: CommandId | null = null,
): Promise<CardBatchId> {
  const id = newId<'card-batch'>()
  await tx.db
    .insertInto('card_batch')
    .values({ programme_id: tx.programmeId, id, made_on: tx.today, phone, made_by: tx.actor })
    .execute()
  for (let made = 0; made < cards; ) made += await addCards(tx, id, cards - made)
  await record(tx, cardsMade(null, tx.today, { batch: id, cards }), commandId)
  return id
}

/** So many new codes; one that there is already is left out, and another is drawn for it. */
async function addCards(tx: Tx, batchId: CardBatchId, wanted: number): Promise<number> {
  const rows = Array.from({ length: wanted }, () => ({
    programme_id: tx.programmeId,
    id: newId<'card'>(),
    code: drawShortCode(codeLength),
    batch_id: batchId,
    person_id: null,
    conversation_id: null,
    given_on: null,
    cancelled_on: null,
  }))
  const added = await tx.db
    .insertInto('card')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length
}
