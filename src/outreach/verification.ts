import { sql } from 'kysely'
import { compareIds, toldIds, verifyState } from '../platform/record/index.ts'
import { cardGiven, conversationHeld, offered, roundColleaguesSet, roundCounted, roundOpened } from './entries.ts'

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

// Only what was told last of a round counts.
verifyState({
  about: 'colleagues on rounds',
  differences: (tx) => {
    const told = sql`
      select last.round || ' ' || colleague as id
      from (
        select distinct on (1) detail->>'round' as round, detail->'colleagues' as colleagues
        from record where programme_id = ${tx.programmeId} and what = ${roundColleaguesSet.what}
        order by 1, position desc
      ) last, jsonb_array_elements_text(last.colleagues) colleague`
    const kept = sql`select round_id || ' ' || colleague as id from round_colleague where programme_id = ${tx.programmeId}`
    return compareIds(tx, { kept, told, due: told })
  },
})

// What was told last of a round says how its tallies stand; nothing was counted where it was only opened.
verifyState({
  about: 'tallies of rounds',
  differences: (tx) => {
    const told = sql`
      select distinct on (detail->>'round') concat_ws(' ', detail->>'round', coalesce(detail->>'spoken', '0'),
        coalesce(detail->>'declined', '0'), coalesce(detail->>'notNow', '0')) as id
      from record where programme_id = ${tx.programmeId} and what in (${roundOpened.what}, ${roundCounted.what})
      order by detail->>'round', position desc`
    const kept = sql`select concat_ws(' ', id, spoken, declined, not_now) as id from round
      where programme_id = ${tx.programmeId}`
    return compareIds(tx, { kept, told, due: told })
  },
})
