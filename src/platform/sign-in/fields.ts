import { required } from '../fields/index.ts'

const email = required('email', {
  label: 'platform.sign-in.email',
  sensitivity: 'personal',
  why: 'platform.sign-in.why',
  autocomplete: 'username',
})
const passphrase = required('secret', {
  label: 'platform.sign-in.passphrase',
  sensitivity: 'personal',
  why: 'platform.sign-in.why',
  autocomplete: 'current-password',
})

export const codeSignInFields = {
  email,
  passphrase,
  code: required('code', {
    label: 'platform.sign-in.code',
    hint: 'platform.sign-in.code-hint',
    sensitivity: 'personal',
    why: 'platform.sign-in.why',
    autocomplete: 'one-time-code',
  }),
}

export const recoverySignInFields = {
  email,
  passphrase,
  code: required('text', {
    label: 'platform.sign-in.recovery-code',
    hint: 'platform.sign-in.recovery-code-hint',
    sensitivity: 'personal',
    why: 'platform.sign-in.why',
    max: 40,
    autocomplete: 'off',
  }),
}

export const codeSetupFields = {
  code: required('code', {
    label: 'platform.code.first',
    hint: 'platform.sign-in.code-hint',
    sensitivity: 'personal',
    why: 'platform.sign-in.why',
    autocomplete: 'one-time-code',
  }),
  passphrase: required('secret', {
    label: 'platform.code.passphrase',
    hint: 'platform.code.passphrase-hint',
    sensitivity: 'personal',
    why: 'platform.sign-in.why',
    autocomplete: 'new-password',
  }),
  again: required('secret', {
    label: 'platform.code.again',
    sensitivity: 'personal',
    why: 'platform.sign-in.why',
    autocomplete: 'new-password',
  }),
}
