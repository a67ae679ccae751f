import { defineEntry } from '../platform/record/index.ts'

export const programmeCreated = defineEntry('programme.created', 'When the programme began in Kith', {
  programme: 'id',
})
export const partnerJoined = defineEntry('programme.partner-joined', 'Which organisations deliver the programme', {
  partner: 'code',
})
export const staffAdded = defineEntry('programme.staff-added', 'Who was given which work, and by whom', {
  account: 'id',
  roles: 'codes',
})
export const demoEntered = defineEntry('programme.demo-entered', 'Who stepped in as whom, in a demo', { account: 'id' })
