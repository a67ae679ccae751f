import { optional, required } from '../platform/fields/index.ts'

export const languageFields = {
  language: required('choice', {
    label: 'programme.languages.question',
    sensitivity: 'public',
    why: 'programme.languages.why',
  }),
}

/** Somebody who works for the programme. */
export const memberFields = {
  name: required('name', {
    label: 'programme.team.name',
    sensitivity: 'personal',
    why: 'programme.team.why',
    autocomplete: 'off',
  }),
  email: required('email', {
    label: 'programme.team.email',
    hint: 'programme.team.email-hint',
    sensitivity: 'personal',
    why: 'programme.team.why',
    autocomplete: 'off',
  }),
  roles: required('choices', {
    label: 'programme.team.roles',
    hint: 'programme.team.roles-hint',
    missing: 'programme.team.roles-missing',
    sensitivity: 'personal',
    why: 'programme.team.why',
  }),
  partner: optional('choice', {
    label: 'programme.team.partner',
    sensitivity: 'personal',
    why: 'programme.team.why',
  }),
}
