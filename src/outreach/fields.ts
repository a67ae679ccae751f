import { interests } from '../activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../discovery/index.ts'
import { digitalAdvice } from '../hubs/index.ts'
import { ageBandOptions } from '../people/index.ts'
import { settings } from '../places/index.ts'
import { healthAdvice } from '../plans/index.ts'
import { optional, required } from '../platform/fields/index.ts'
import { longestRemark } from './offline/wire.ts'
import { mostCounted, mostHeads, mostMatters } from './rules.ts'

const insight = 'outreach.why.insight'
const promise = 'outreach.why.promise'

export const roundFields = {
  day: required('day', { label: 'outreach.round.day', sensitivity: 'public', why: 'outreach.why.round' }),
  setting: required('choice', {
    label: 'outreach.round.setting',
    missing: 'outreach.round.setting-missing',
    options: settings,
    sensitivity: 'public',
    why: 'outreach.why.round',
  }),
  venue: optional('choice', { label: 'outreach.round.venue', sensitivity: 'public', why: 'outreach.why.round' }),
  place: optional('text', {
    label: 'outreach.round.place',
    hint: 'outreach.round.place-hint',
    max: 120,
    sensitivity: 'public',
    why: 'outreach.why.round',
  }),
  ward: optional('choice', { label: 'outreach.round.ward', sensitivity: 'public', why: 'outreach.why.round' }),
  partner: optional('choice', { label: 'outreach.round.partner', sensitivity: 'public', why: 'outreach.why.round' }),
}

/** Asked online only: nobody's name lies on a phone. */
export const colleagueFields = {
  colleagues: optional('choices', {
    label: 'outreach.colleague.who',
    hint: 'outreach.colleague.who-hint',
    sensitivity: 'personal',
    why: 'outreach.why.colleague',
  }),
}

export const newRoundFields = { ...roundFields, ...colleagueFields }

const tally = { max: mostCounted, sensitivity: 'public', why: 'outreach.why.round' } as const

export const tallyFields = {
  spoken: required('count', { label: 'outreach.tally.spoken', ...tally }),
  declined: required('count', { label: 'outreach.tally.declined', ...tally }),
  notNow: required('count', { label: 'outreach.tally.not-now', ...tally }),
}

const difference = { max: 20_000, sensitivity: 'public', why: 'outreach.why.round' } as const

/** By how much a phone's tallies went up, or down, since it last told. */
export const differenceFields = {
  spoken: required('difference', { label: 'outreach.tally.spoken', ...difference }),
  declined: required('difference', { label: 'outreach.tally.declined', ...difference }),
  notNow: required('difference', { label: 'outreach.tally.not-now', ...difference }),
}

/** One short page, and nowhere a name. Every answer is optional: people say what they like. */
export const conversationFields = {
  matters: optional('choices', {
    label: 'outreach.said.matters',
    options: matters,
    max: mostMatters,
    sensitivity: 'special',
    why: insight,
  }),
  interests: optional('choices', {
    label: 'outreach.said.interests',
    options: interests,
    sensitivity: 'public',
    why: insight,
  }),
  needs: optional('choices', { label: 'outreach.said.needs', options: needs, sensitivity: 'public', why: insight }),
  gifts: optional('choices', { label: 'outreach.said.gifts', options: gifts, sensitivity: 'public', why: insight }),
  remark: optional('long-text', {
    label: 'outreach.said.remark',
    hint: 'outreach.said.remark-hint',
    max: longestRemark,
    sensitivity: 'special',
    why: 'outreach.why.remark',
  }),
  adviceHealth: optional('choices', {
    label: 'outreach.said.advice-health',
    options: healthAdvice,
    sensitivity: 'special',
    why: 'outreach.why.advice',
  }),
  adviceDigital: optional('choices', {
    label: 'outreach.said.advice-digital',
    options: digitalAdvice,
    sensitivity: 'public',
    why: 'outreach.why.advice',
  }),
  ageBand: optional('choice', {
    label: 'outreach.said.age-band',
    options: ageBandOptions,
    sensitivity: 'personal',
    why: insight,
  }),
  postcodeArea: optional('postcode-area', {
    label: 'outreach.said.postcode-area',
    hint: 'outreach.said.postcode-area-hint',
    sensitivity: 'personal',
    why: insight,
  }),
  ward: optional('choice', { label: 'outreach.said.ward', sensitivity: 'personal', why: insight }),
  firstTime: optional('choice', {
    label: 'outreach.said.first-time',
    options: [
      { value: 'yes', label: { key: 'platform.yes' } },
      { value: 'no', label: { key: 'platform.no' } },
    ],
    sensitivity: 'public',
    why: 'outreach.why.first-time',
  }),
  heads: optional('count', {
    label: 'outreach.said.heads',
    hint: 'outreach.said.heads-hint',
    max: mostHeads,
    sensitivity: 'public',
    why: 'outreach.why.advice',
  }),
  nextStep: required('choice', {
    label: 'outreach.said.next-step',
    missing: 'outreach.said.next-step-missing',
    options: nextSteps,
    sensitivity: 'public',
    why: promise,
  }),
}

/** A room full of people who were told the same: nobody says what they think, so only heads and advice are asked. */
export const roomFields = {
  heads: required('count', {
    label: 'outreach.said.heads',
    max: mostHeads,
    sensitivity: 'public',
    why: 'outreach.why.advice',
  }),
  adviceHealth: conversationFields.adviceHealth,
  adviceDigital: conversationFields.adviceDigital,
}

export const handOverFields = {
  worker: required('choice', {
    label: 'outreach.follow-up.hand-over-to',
    missing: 'outreach.follow-up.hand-over-missing',
    sensitivity: 'personal',
    why: promise,
  }),
}

export const triedFields = {
  outcome: required('choice', {
    label: 'outreach.follow-up.outcome',
    options: [
      { value: 'done', label: { key: 'outreach.follow-up.outcome-done' } },
      { value: 'reached', label: { key: 'outreach.follow-up.outcome-reached' } },
      { value: 'not-reached', label: { key: 'outreach.follow-up.outcome-not-reached' } },
    ],
    sensitivity: 'personal',
    why: promise,
  }),
}
