import { optional, required } from '../platform/fields/index.ts'

const chosen = { sensitivity: 'public', why: 'evidence.choose.why' } as const

/** Which days to show, and what was known when. Read from the address, so that a page can be passed on. */
export const choiceFields = {
  from: optional('day', { ...chosen, label: 'evidence.choose.from', hint: 'evidence.choose.day-hint' }),
  to: optional('day', { ...chosen, label: 'evidence.choose.to' }),
  'as-at': optional('day', { ...chosen, label: 'evidence.choose.as-at', hint: 'evidence.choose.as-at-hint' }),
}

export const targetFields = {
  output: required('choice', {
    label: 'evidence.target.output',
    sensitivity: 'public',
    why: 'evidence.target.why',
  }),
  period: required('choice', {
    label: 'evidence.target.period',
    hint: 'evidence.target.period-hint',
    missing: 'evidence.target.period-missing',
    sensitivity: 'public',
    why: 'evidence.target.why',
  }),
  amount: required('count', {
    label: 'evidence.target.amount',
    hint: 'evidence.target.amount-hint',
    missing: 'evidence.target.amount-missing',
    sensitivity: 'public',
    why: 'evidence.target.why',
    max: 100_000_000,
  }),
}

export const publishFields = {
  period: required('choice', {
    label: 'evidence.publish.period',
    sensitivity: 'public',
    why: 'evidence.publish.why',
  }),
}
