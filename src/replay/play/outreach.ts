import {
  claimConversation,
  countRound,
  finishFollowUp,
  openRound,
  promiseFollowUp,
  recordConversation,
  tryFollowUp,
  withdrawConversation,
} from '../../outreach/index.ts'
import type { OutreachDeeds } from '../deed.ts'
import type { Doings } from './doing.ts'

export const outreachDoings: Doings<OutreachDeeds> = {
  'open-round': async ({ tx, made, commandId }, { round, on, setting, venue, partner, area }) => {
    const told = { openedOn: on, setting, venueId: made.venues.get(venue), partner, area }
    made.rounds.set(round, await openRound(tx, told, commandId))
  },
  'count-round': ({ tx, made, commandId }, { round, spoken, declined, notNow }) =>
    countRound(tx, made.rounds.get(round), { spoken, declined, notNow }, commandId),
  talk: async ({ tx, made, commandId }, deed) => {
    const { ageBand, area, interests, needs, gifts, matters, adviceHealth, adviceDigital, nextStep, firstTime } = deed
    const said = { ageBand, area, interests, needs, gifts, matters, adviceHealth, adviceDigital, nextStep, firstTime }
    const conversation = { ...said, remark: deed.remark, roundId: made.rounds.get(deed.round) }
    made.talks.set(deed.talk, await recordConversation(tx, conversation, commandId))
  },
  'withdraw-talk': ({ tx, made, commandId }, { talk }) => withdrawConversation(tx, made.talks.get(talk), commandId),
  'claim-talk': async ({ tx, made, commandId }, { talk, person }) => {
    const claim = { conversationId: made.talks.get(talk), person: made.persons.get(person) }
    await claimConversation(tx, claim, commandId)
  },
  promise: async ({ tx, made, commandId }, { followUp, person, promise, channel, talk, on }) => {
    const promised = { promise, channel, promisedOn: on, conversationId: made.talks.get(talk) }
    const id = await promiseFollowUp(tx, { ...promised, person: made.persons.get(person) }, commandId)
    made.followUps.set(followUp, id)
  },
  'try-follow-up': ({ tx, made, commandId }, { followUp, outcome }) =>
    tryFollowUp(tx, { id: made.followUps.get(followUp), outcome }, commandId),
  'finish-follow-up': ({ tx, made, commandId }, { followUp }) =>
    finishFollowUp(tx, { id: made.followUps.get(followUp) }, commandId),
}
