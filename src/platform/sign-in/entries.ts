import { defineEntry } from '../record/index.ts'

export const invited = defineEntry('session.invited', 'Who was asked to set up a way to sign in, and by whom', {
  account: 'id',
})
export const signedIn = defineEntry('session.signed-in', 'When somebody signed in, and how', {
  account: 'id',
  way: 'code',
  provider: 'code?',
})
/** Only about accounts that are there: of anybody else nothing is kept. Written as guesses mount up, not for each. */
export const signInFailed = defineEntry('session.sign-in-failed', 'When somebody kept guessing at an account', {
  account: 'id',
  way: 'code',
  failures: 'count',
})
export const wayAdded = defineEntry('session.way-added', 'When somebody set up a way to sign in', {
  account: 'id',
  way: 'code',
})
export const wayRemoved = defineEntry('session.way-removed', 'When somebody gave up a way to sign in', {
  account: 'id',
  way: 'code',
})
export const providerSet = defineEntry('session.provider-set', 'With which other accounts people may sign in', {
  provider: 'code',
  profile: 'code',
})
export const recoveryCodesMade = defineEntry('session.recovery-codes-made', 'When somebody was given recovery codes', {
  account: 'id',
})
export const recovered = defineEntry('session.recovered', 'Whose ways to sign in were taken away and set up anew', {
  account: 'id',
})
