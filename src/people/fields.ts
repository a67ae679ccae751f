import { type Option, optional, required } from '../platform/fields/index.ts'
import { ageBands } from './age-band.ts'
import { currentWording, purposes, waysOfConsent } from './consent/purposes.ts'
import { channels } from './contact.ts'
import { languagesSpoken } from './languages-spoken.ts'
import { personRoles } from './roles.ts'
import { wordingLanguages } from './wordings/languages.ts'

export const channelOptions: readonly Option[] = channels.map((channel) => ({
  value: channel,
  label: { key: `people.channel.${channel}` },
}))

export const ageBandOptions: readonly Option[] = ageBands.map((band) => ({
  value: band,
  label: { key: `people.age-band.${band}` },
}))

export const roleOptions: readonly Option[] = personRoles.map((role) => ({
  value: role,
  label: { key: `people.role.${role}` },
}))

/** Each purpose with the words that are read aloud for it. */
export const purposeOptions: readonly Option[] = purposes.map((purpose) => ({
  value: purpose,
  label: { key: `people.purpose.${purpose}` },
  hint: `people.wording.${currentWording[purpose]}`,
}))

/** Every wording that anybody agreed to, by its code. */
export const wordingOptions: readonly Option[] = purposes.map((purpose) => ({
  value: currentWording[purpose],
  label: { key: `people.wording.${currentWording[purpose]}` },
}))

export const wayOptions: readonly Option[] = waysOfConsent.map((way) => ({
  value: way,
  label: { key: `people.way.${way}` },
}))

/** How they told us to stop: there are no words to be heard first. */
const tellingOptions: readonly Option[] = waysOfConsent.map((way) => ({
  value: way,
  label: { key: `people.telling.${way}` },
}))

const name = {
  label: 'people.field.name',
  autocomplete: 'name',
  sensitivity: 'personal',
  why: 'people.why.name',
} as const
const channel = {
  label: 'people.field.channel',
  missing: 'people.contact.which-way',
  options: channelOptions,
  sensitivity: 'personal',
  why: 'people.why.reach',
} as const
const reach = {
  label: 'people.field.reach',
  hint: 'people.field.reach-hint',
  max: 300,
  sensitivity: 'personal',
  why: 'people.why.reach',
} as const
const consents = {
  label: 'people.field.consents',
  hint: 'people.field.consents-hint',
  missing: 'people.consent.needed',
  options: purposeOptions,
  sensitivity: 'personal',
  why: 'people.why.consent',
} as const
const readIn = optional('choice', {
  label: 'people.aloud.language',
  options: wordingLanguages,
  sensitivity: 'personal',
  why: 'people.why.consent',
})
const how = {
  label: 'people.field.how',
  missing: 'people.field.how-missing',
  options: wayOptions,
  sensitivity: 'personal',
  why: 'people.why.consent',
} as const

/** A name with one way to reach them, and what they agree to. Its answers are checked together by `nameProblems`. */
export const nameFields = {
  name: required('name', name),
  channel: required('choice', channel),
  reach: required('text', reach),
  readIn,
  consents: required('choices', consents),
  how: required('choice', how),
}

/** What else is asked at the desk. All of it may be left out. */
export const particularFields = {
  birthYear: optional('year', {
    label: 'people.field.birth-year',
    hint: 'people.field.birth-year-hint',
    sensitivity: 'personal',
    why: 'people.why.age',
  }),
  postcode: optional('any-postcode', {
    label: 'people.field.postcode',
    hint: 'people.field.postcode-hint',
    sensitivity: 'personal',
    why: 'people.why.area',
  }),
  keepPostcode: optional('flag', {
    label: 'people.field.keep-postcode',
    sensitivity: 'personal',
    why: 'people.why.postcode',
  }),
}

export const newPersonFields = { ...nameFields, ...particularFields }

export const changeFields = {
  name: nameFields.name,
  channel: nameFields.channel,
  reach: nameFields.reach,
  ...particularFields,
  language: optional('choice', {
    label: 'people.field.language',
    options: languagesSpoken,
    sensitivity: 'personal',
    why: 'people.why.language',
  }),
}

const day = { label: 'people.field.day', sensitivity: 'personal', why: 'people.why.day' } as const

export const giveConsentFields = { readIn, how: required('choice', how), day: required('day', day) }

export const checkWordingFields = {
  checkedBy: required('text', {
    label: 'people.field.checked-by',
    hint: 'people.field.checked-by-hint',
    max: 120,
    sensitivity: 'personal',
    why: 'people.why.checked-by',
  }),
  day: required('day', day),
}

export const withdrawConsentFields = {
  how: required('choice', {
    ...how,
    label: 'people.field.how-withdrawn',
    missing: 'people.field.how-withdrawn-missing',
    options: tellingOptions,
  }),
}

export const takeUpFields = {
  role: required('choice', {
    label: 'people.field.role',
    missing: 'people.field.role-missing',
    options: roleOptions,
    sensitivity: 'personal',
    why: 'people.why.role',
  }),
  day: required('day', day),
  partner: optional('choice', { label: 'people.field.partner', sensitivity: 'public', why: 'people.why.partner' }),
}

export const layDownFields = { day: required('day', day) }

export const mergeFields = {
  keep: required('choice', {
    label: 'people.field.keep',
    hint: 'people.field.keep-hint',
    missing: 'people.field.keep-missing',
    sensitivity: 'personal',
    why: 'people.why.merge',
  }),
}

export const eraseFields = {
  typedName: required('text', {
    label: 'people.field.typed-name',
    hint: 'people.field.typed-name-hint',
    max: 400,
    sensitivity: 'personal',
    why: 'people.why.erase',
  }),
}

/** By what the list of people is searched. */
export const searchFields = {
  q: optional('text', {
    label: 'people.list.search',
    max: 100,
    sensitivity: 'personal',
    why: 'people.why.search',
  }),
  area: optional('choice', {
    label: 'people.list.area',
    sensitivity: 'public',
    why: 'people.why.search',
  }),
}
