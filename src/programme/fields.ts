import { optional, required } from '../platform/fields/index.ts'

export const languageFields = {
  language: required('choice', {
    label: 'programme.languages.question',
    sensitivity: 'public',
    why: 'programme.languages.why',
  }),
}

export const programmeFields = {
  name: required('text', {
    label: 'programme.particulars.name',
    missing: 'programme.particulars.name-missing',
    sensitivity: 'public',
    why: 'programme.particulars.why',
    max: 60,
  }),
  endsOn: optional('day', {
    label: 'programme.particulars.ends',
    sensitivity: 'public',
    why: 'programme.particulars.why',
  }),
  localAuthority: optional('choice', {
    label: 'programme.particulars.area',
    hint: 'programme.particulars.area-hint',
    sensitivity: 'public',
    why: 'programme.particulars.why',
  }),
  colour: optional('colour', {
    label: 'programme.particulars.colour',
    hint: 'programme.particulars.colour-hint',
    sensitivity: 'public',
    why: 'programme.particulars.why',
  }),
}

/** Bytes of a logo: whoever pays for data loads it with the first page. */
export const largestLogo = 102_400

export const logoFields = {
  logo: required('picture', {
    label: 'programme.logo.file',
    hint: 'programme.logo.file-hint',
    missing: 'programme.logo.missing',
    sensitivity: 'public',
    why: 'programme.particulars.why',
    max: largestLogo,
  }),
}

export const partnerFields = {
  name: required('text', {
    label: 'programme.partners.name',
    missing: 'programme.partners.name-missing',
    sensitivity: 'public',
    why: 'programme.partners.why',
    max: 80,
  }),
}

/** A line of the contract. */
export const contractLineFields = {
  label: required('text', {
    label: 'programme.money.label',
    hint: 'programme.money.label-hint',
    missing: 'programme.money.label-missing',
    sensitivity: 'public',
    why: 'programme.money.why',
    max: 80,
  }),
  amount: required('money', {
    label: 'programme.money.amount',
    hint: 'programme.money.amount-hint',
    missing: 'programme.money.amount-missing',
    sensitivity: 'public',
    why: 'programme.money.why',
  }),
  from: required('day', {
    label: 'programme.money.from',
    hint: 'programme.money.day-hint',
    missing: 'programme.money.from-missing',
    sensitivity: 'public',
    why: 'programme.money.why',
  }),
  to: required('day', {
    label: 'programme.money.to',
    missing: 'programme.money.to-missing',
    sensitivity: 'public',
    why: 'programme.money.why',
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
