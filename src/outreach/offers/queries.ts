import type { Key, ReadTx } from '../../platform/database/index.ts'
import type { ConversationId, FollowUpId } from '../tables.ts'

function offers(tx: ReadTx) {
  return tx.db
    .selectFrom('offer')
    .select([
      'id',
      'conversation_id as conversationId',
      'what',
      'activity_id as activityId',
      'hub_id as hubId',
      'shares',
      'code',
      'how',
      'offered_on as offeredOn',
      'offered_by as offeredBy',
      'settled_on as settledOn',
    ])
    .where('programme_id', '=', tx.programmeId)
    .orderBy('offered_on')
    .orderBy('id')
}

export type OfferSeen = Awaited<ReturnType<typeof offersIn>>[number]

/** What was offered in these conversations. */
export async function offersIn(tx: ReadTx, ids: readonly ConversationId[]) {
  if (ids.length === 0) return []
  return offers(tx)
    .where('conversation_id', 'in', [...ids])
    .limit(500)
    .execute()
}

/** What was promised to be sent. */
export function offersToSend(tx: ReadTx, followUp: FollowUpId): Promise<OfferSeen[]> {
  return offers(tx).where('follow_up_id', '=', followUp).execute()
}

/** What is still to be printed, one worker's or everybody's, the oldest first. */
export function offersToPrint(tx: ReadTx, offeredBy: Key | null): Promise<OfferSeen[]> {
  const open = offers(tx).where('how', '=', 'print').where('settled_on', 'is', null).limit(100)
  return (offeredBy === null ? open : open.where('offered_by', '=', offeredBy)).execute()
}
