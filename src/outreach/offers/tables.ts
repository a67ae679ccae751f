import type { ActivityId } from '../../activities/index.ts'
import type { HubId } from '../../hubs/index.ts'
import type { Id, Key, ProgrammeId } from '../../platform/database/index.ts'
import type { ConversationId, FollowUpId } from '../tables.ts'

export type OfferId = Id<'offer'>

/** shown: held out to them. text: to be sent to them. print: to be printed and brought along. */
export const ways = ['shown', 'text', 'print'] as const
export type WayOfOffering = (typeof ways)[number]

declare module '../../platform/database/tables.ts' {
  interface Tables {
    offer: {
      programme_id: ProgrammeId
      id: OfferId
      conversation_id: ConversationId
      what: 'activity' | 'hub' | 'someone'
      activity_id: ActivityId | null
      hub_id: HubId | null
      /** The list that `code` stands in: somebody who shares this is to be introduced. */
      shares: 'interests' | 'gifts' | null
      code: string | null
      how: WayOfOffering
      offered_on: Day
      offered_by: Key | null
      /** The promise to send it. */
      follow_up_id: FollowUpId | null
      /** When it was sent, or printed and handed over. */
      settled_on: Day | null
    }
  }
}
