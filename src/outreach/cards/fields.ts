import { optional, required } from '../../platform/fields/index.ts'

export const cardFields = {
  code: required('text', {
    label: 'outreach.card.code',
    hint: 'outreach.card.code-hint',
    missing: 'outreach.card.mistyped',
    max: 20,
    sensitivity: 'public',
    why: 'outreach.why.card',
  }),
}

/** A full sheet of A4 holds ten. */
export const batchFields = {
  cards: required('count', {
    label: 'outreach.card.how-many',
    hint: 'outreach.card.how-many-hint',
    max: 200,
    sensitivity: 'public',
    why: 'outreach.why.card',
  }),
  phone: optional('text', {
    label: 'outreach.card.phone',
    hint: 'outreach.card.phone-hint',
    max: 40,
    sensitivity: 'public',
    why: 'outreach.why.card',
  }),
}

export const cancelFields = {
  why: required('choice', {
    label: 'outreach.card.why-cancel',
    missing: 'outreach.card.why-missing',
    options: [
      { value: 'lost', label: { key: 'outreach.card.why.lost' } },
      { value: 'handed-back', label: { key: 'outreach.card.why.handed-back' } },
      { value: 'mistake', label: { key: 'outreach.card.why.mistake' } },
    ],
    sensitivity: 'public',
    why: 'outreach.why.card',
  }),
}
