import { defineEntry } from '../record/index.ts'

export const sessionsEnded = defineEntry('session.ended', 'When somebody was signed out, and why', {
  account: 'id',
  sessions: 'count',
  why: 'code',
})
