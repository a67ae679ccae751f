import type { PersonId } from '../../people/index.ts'
import type { Id, Key, ProgrammeId } from '../../platform/database/index.ts'
import type { ConversationId } from '../tables.ts'

export type CardId = Id<'card'>
export type CardBatchId = Id<'card-batch'>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    card_batch: {
      programme_id: ProgrammeId
      id: CardBatchId
      made_on: Day
      phone: string | null
      made_by: Key | null
    }
    card: {
      programme_id: ProgrammeId
      id: CardId
      code: string
      batch_id: CardBatchId
      person_id: PersonId | null
      conversation_id: ConversationId | null
      given_on: Day | null
      cancelled_on: Day | null
    }
  }
}
