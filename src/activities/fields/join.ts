import { purposeOptions } from '../../people/index.ts'
import { type Option, required } from '../../platform/fields/index.ts'

/** How somebody who leaves a number may be reached by it. */
const callOrText: readonly Option[] = [
  { value: 'text', label: { key: 'activities.join.text' } },
  { value: 'call', label: { key: 'activities.join.call' } },
]

const purposesOfJoining = new Set(['keep', 'contact', 'records'])

/** What a visitor leaves who would like to come. */
export const joinFields = {
  session: required('choice', {
    label: 'activities.join.session',
    missing: 'activities.join.session-missing',
    sensitivity: 'public',
    why: 'activities.why.join',
  }),
  name: required('name', {
    label: 'activities.join.name',
    autocomplete: 'name',
    sensitivity: 'personal',
    why: 'activities.why.join',
  }),
  phone: required('phone', {
    label: 'activities.join.phone',
    autocomplete: 'tel',
    sensitivity: 'personal',
    why: 'activities.why.reach',
  }),
  channel: required('choice', {
    label: 'activities.join.channel',
    options: callOrText,
    sensitivity: 'personal',
    why: 'activities.why.reach',
  }),
  consents: required('choices', {
    label: 'activities.join.consents',
    hint: 'activities.join.consents-hint',
    missing: 'activities.join.consents-missing',
    options: purposeOptions.filter(({ value }) => purposesOfJoining.has(value)),
    sensitivity: 'personal',
    why: 'activities.why.consent',
  }),
}
