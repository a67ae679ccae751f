import { defineEntry } from '../platform/record/index.ts'

export const programmeCreated = defineEntry('programme.created', 'When the programme began in Kith', {
  programme: 'id',
})
export const programmeChanged = defineEntry(
  'programme.changed',
  'Which particulars of the programme were changed, never what they say',
  { fields: 'codes' },
)
export const partnerJoined = defineEntry('programme.partner-joined', 'Which organisations deliver the programme', {
  partner: 'code',
})
export const staffAdded = defineEntry('programme.staff-added', 'Who was given which work, and by whom', {
  account: 'id',
  roles: 'codes',
})
export const staffChanged = defineEntry('programme.staff-changed', 'Who was given other work, and by whom', {
  account: 'id',
  roles: 'codes',
})
export const staffEnded = defineEntry('programme.staff-ended', 'When somebody stopped working here', { account: 'id' })
export const demoEntered = defineEntry('programme.demo-entered', 'Who stepped in as whom, in a demo', { account: 'id' })
/** The amount is in pence. A line set again is its next version: it replaces what it held before. */
export const contractLineSet = defineEntry(
  'programme.contract-line-set',
  'How much money a line of the contract holds, and for which days',
  { line: 'code', version: 'count?', amount: 'count', from: 'date', to: 'date' },
)
export const targetSet = defineEntry('programme.target-set', 'How much of an output is hoped for, and in which days', {
  output: 'code',
  amount: 'count',
  from: 'date',
  to: 'date',
})
