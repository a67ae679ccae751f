import { sql } from 'kysely'
import { compareIds, toldIds, verifyState } from '../platform/record/index.ts'
import { cardGiven, conversationHeld, offered } from './entries.ts'

// Words may be gone rightly, so that only what was never told is looked for.
verifyState({
  about: 'remarks',
  differences: (tx) =>
    compareIds(tx, {
      kept: sql`select conversation_id from remark where programme_id = ${tx.programmeId}`,
      told: toldIds(tx, conversationHeld.what, 'conversation'),
      due: null,
    }),
})

verifyState({
  about: 'cards that were given',
  differences: (tx) =>
    compareIds(tx, {
      kept: sql`select id from card where programme_id = ${tx.programmeId} and given_on is not null`,
      told: toldIds(tx, cardGiven.what, 'card'),
      due: toldIds(tx, cardGiven.what, 'card'),
    }),
})

verifyState({
  about: 'offers',
  differences: (tx) =>
    compareIds(tx, {
      kept: sql`select id from offer where programme_id = ${tx.programmeId}`,
      told: toldIds(tx, offered.what, 'offer'),
      due: toldIds(tx, offered.what, 'offer'),
    }),
})

// Conversations recorded by mistake may be gone from the state, so that only what was never told is looked for.
verifyState({
  about: 'conversations',
  differences: (tx) =>
    compareIds(tx, {
      kept: sql`select id from conversation where programme_id = ${tx.programmeId}`,
      told: toldIds(tx, conversationHeld.what, 'conversation'),
      due: null,
    }),
})
