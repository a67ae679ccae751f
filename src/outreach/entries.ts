import { defineEntry } from '../platform/record/index.ts'
import { whereShape } from '../programme/index.ts'

/** What a phone's own clock showed when something was captured, and whether it can have been right. */
const deviceShape = { deviceAt: 'moment?', clock: 'code?' } as const

export const roundOpened = defineEntry('outreach.round-opened', 'Where the team went to talk with people', {
  ...whereShape,
  ...deviceShape,
  round: 'id',
  venue: 'id?',
})
/** By the keys of their accounts, as it now stands: a later entry of the same round replaces the earlier one. */
export const roundColleaguesSet = defineEntry(
  'outreach.round-colleagues-set',
  'Who of the team was on a round beside whoever opened it',
  { round: 'id', colleagues: 'keys' },
)
/**
 * The tallies as they then stand: a later count of the same round replaces the earlier one. Where a phone counted on, also
 * by how much it said that they went up, or down.
 */
export const roundCounted = defineEntry(
  'outreach.round-counted',
  'How many people were spoken with, and how many said no',
  {
    round: 'id',
    spoken: 'count',
    declined: 'count',
    notNow: 'count',
    moreSpoken: 'difference?',
    moreDeclined: 'difference?',
    moreNotNow: 'difference?',
  },
)
/** About nobody, unless the person is already known by name. */
export const conversationHeld = defineEntry(
  'outreach.conversation-held',
  'What a person said matters, would like, needs and could give, without a name',
  {
    ...whereShape,
    ...deviceShape,
    round: 'id',
    conversation: 'id',
    ageBand: 'code?',
    interests: 'codes',
    needs: 'codes',
    gifts: 'codes',
    matters: 'codes',
    adviceHealth: 'codes',
    adviceDigital: 'codes',
    nextStep: 'code?',
    /** Asked of one in k: is this the first time somebody from this programme has spoken to you? */
    firstTime: 'flag?',
    /** Something was said in their own words. The words are no part of the record. */
    inOwnWords: 'flag?',
    /** How many people it was with, where more than one. */
    heads: 'count?',
    /** The conversation that this one puts right. */
    corrects: 'id?',
    /** The sheet of paper that it was written down on, and the line. */
    sheet: 'id?',
    line: 'count?',
  },
)
/** The person of an anonymous conversation gave a name afterwards: it counts for them, not as a contact. */
export const conversationClaimed = defineEntry(
  'outreach.conversation-claimed',
  'Which conversation a person who gave a name had',
  {
    conversation: 'id',
  },
)
export const conversationWithdrawn = defineEntry(
  'outreach.conversation-withdrawn',
  'Which conversation was recorded by mistake',
  {
    conversation: 'id',
  },
)
export const remarkRemoved = defineEntry(
  'outreach.remark-removed',
  'Of which conversation the words were deleted by hand',
  {
    conversation: 'id',
  },
)
export const remarksForgotten = defineEntry(
  'outreach.remarks-forgotten',
  'How many remarks were deleted because their time was over',
  {
    deleted: 'count',
  },
)
export const sheetsMade = defineEntry('outreach.sheets-made', 'How many sheets of paper were printed to write on', {
  batch: 'id',
  sheets: 'count',
  round: 'id?',
})
export const sheetPlaced = defineEntry('outreach.sheet-placed', 'On which round a sheet of paper was written', {
  sheet: 'id',
  round: 'id',
})
/** Codes are drawn and printed; which, the record does not say. */
export const cardsMade = defineEntry('outreach.cards-made', 'How many cards were printed to be handed over', {
  batch: 'id',
  cards: 'count',
})
/** About the person, where they are known by name. */
export const cardGiven = defineEntry('outreach.card-given', 'Which card somebody was given', {
  card: 'id',
  conversation: 'id?',
})
export const cardCancelled = defineEntry('outreach.card-cancelled', 'Which card was lost or handed back', {
  card: 'id',
  why: 'code',
})
/** About the person, where they are known by name. `what` is activity, hub or someone; `how` shown, text or print. */
export const offered = defineEntry('outreach.offered', 'What was offered after a conversation, and how', {
  ...deviceShape,
  offer: 'id',
  conversation: 'id',
  what: 'code',
  activity: 'id?',
  hub: 'id?',
  shares: 'code?',
  code: 'code?',
  how: 'code',
})
export const offerPrinted = defineEntry('outreach.offer-printed', 'When what was offered was handed over on paper', {
  offer: 'id',
})
export const followUpPromised = defineEntry(
  'outreach.follow-up-promised',
  'What was promised to whom, by when, through which channel',
  {
    followUp: 'id',
    channel: 'code',
    due: 'date',
    promise: 'code',
  },
)
/** `outcome` is reached or not-reached. */
export const followUpTried = defineEntry('outreach.follow-up-tried', 'When somebody was called or written to', {
  followUp: 'id',
  outcome: 'code',
})
export const followUpTryTakenBack = defineEntry(
  'outreach.follow-up-try-taken-back',
  'When the last call or letter turned out not to have been one',
  { followUp: 'id' },
)
/** `to` is the key of the worker who keeps the promise from now on. */
export const followUpHandedOver = defineEntry(
  'outreach.follow-up-handed-over',
  'Which worker took over a promise that another had made',
  {
    followUp: 'id',
    to: 'key',
  },
)
/** It had been called done by mistake: the promise is open again. */
export const followUpReopened = defineEntry(
  'outreach.follow-up-reopened',
  'When a promise turned out not to have been kept yet',
  { followUp: 'id' },
)
export const followUpDone = defineEntry('outreach.follow-up-done', 'When a promise was kept', { followUp: 'id' })

export const passGiven = defineEntry('outreach.pass-given', 'When a worker’s phone was set up to work with no signal', {
  pass: 'id',
  again: 'flag',
})
export const passEnded = defineEntry('outreach.pass-ended', 'When a worker’s phone was told to hand in no more', {
  pass: 'id?',
  passes: 'count',
  why: 'code',
})
/** What came from a phone and could not be recorded as it was: safe, sealed, and waiting for somebody to look. */
export const captureRulesChanged = defineEntry(
  'outreach.capture-rules-changed',
  'For how long phones work with no signal, whom the first-contact question is put to, and how long own words are kept',
  { hours: 'count', oneIn: 'count', months: 'count' },
)
export const captureKept = defineEntry('outreach.capture-kept', 'What a phone sent that somebody has to look at', {
  capture: 'id',
  why: 'code',
})
export const captureRead = defineEntry('outreach.capture-read', 'Who looked at it', { capture: 'id' })
/** `how` is recorded or dropped; `why` it was put away. */
export const captureSettled = defineEntry('outreach.capture-settled', 'What became of it', {
  capture: 'id',
  how: 'code',
  why: 'code?',
})
