import type { PersonId } from '../../people/index.ts'
import type { ReadTx, Tx } from '../../platform/database/index.ts'
import { shownShortCode } from '../../platform/short-code/index.ts'
import type { ConversationId } from '../tables.ts'
import type { CardBatchId, CardId } from './tables.ts'

const columns = [
  'id',
  'code',
  'batch_id as batchId',
  'person_id as personId',
  'conversation_id as conversationId',
  'given_on as givenOn',
  'cancelled_on as cancelledOn',
] as const

const cards = (tx: ReadTx) => tx.db.selectFrom('card').select(columns).where('programme_id', '=', tx.programmeId)

export type CardSeen = NonNullable<Awaited<ReturnType<typeof cardByCode>>>

export const cardByCode = (tx: ReadTx, code: string) => cards(tx).where('code', '=', code).executeTakeFirst()

export const cardById = (tx: ReadTx, id: CardId) => cards(tx).where('id', '=', id).executeTakeFirst()

/** Held fast until the transaction ends, so that two who give the same card do it one after the other. */
export const cardForUpdate = (tx: Tx, code: string) => cards(tx).where('code', '=', code).forUpdate().executeTakeFirst()

/** The cards that these people hold, the newest first, the cancelled ones among them. */
export function cardsOf(tx: ReadTx, personIds: PersonId[]) {
  return cards(tx).where('person_id', 'in', personIds).orderBy('given_on', 'desc').orderBy('code').execute()
}

export function cardsOfConversation(tx: ReadTx, conversationId: ConversationId) {
  return cards(tx).where('conversation_id', '=', conversationId).orderBy('code').execute()
}

/** Those of a batch that may still be printed: nobody has them. */
export function unusedCards(tx: ReadTx, batchId: CardBatchId) {
  return cards(tx)
    .where('batch_id', '=', batchId)
    .where('given_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .orderBy('code')
    .execute()
}

const batches = (tx: ReadTx) =>
  tx.db
    .selectFrom('card_batch')
    .select((make) => [
      'id',
      'made_on as madeOn',
      'phone',
      make
        .selectFrom('card')
        .select((count) => count.fn.countAll<number>().as('cards'))
        .whereRef('card.programme_id', '=', 'card_batch.programme_id')
        .whereRef('card.batch_id', '=', 'card_batch.id')
        .as('cards'),
      make
        .selectFrom('card')
        .select((count) => count.fn.countAll<number>().as('given'))
        .whereRef('card.programme_id', '=', 'card_batch.programme_id')
        .whereRef('card.batch_id', '=', 'card_batch.id')
        .where('given_on', 'is not', null)
        .as('given'),
    ])
    .where('programme_id', '=', tx.programmeId)

export type BatchSeen = NonNullable<Awaited<ReturnType<typeof batchById>>>

export const batchById = (tx: ReadTx, id: CardBatchId) => batches(tx).where('id', '=', id).executeTakeFirst()

export const latestBatches = (tx: ReadTx) =>
  batches(tx).orderBy('made_on', 'desc').orderBy('id', 'desc').limit(25).execute()

/** The number that people who have a card call or text. */
export async function phoneOnCards(tx: ReadTx): Promise<string | null> {
  const latest = await batches(tx).where('phone', 'is not', null).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return latest?.phone ?? null
}

export const shownCode = ({ code }: { code: string }) => shownShortCode(code)
