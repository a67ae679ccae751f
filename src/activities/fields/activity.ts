import { spotChangeFields, spotFields } from '../../places/index.ts'
import { optional, required } from '../../platform/fields/index.ts'
import { access } from '../access.ts'
import { interests } from '../interests.ts'

const told = { sensitivity: 'public', why: 'activities.why.tell' } as const

const title = required('text', { label: 'activities.field.title', max: 100, ...told })
const description = required('long-text', {
  label: 'activities.field.description',
  hint: 'activities.field.description-hint',
  max: 2000,
  ...told,
})
const liked = required('choices', { label: 'activities.field.interests', options: interests, ...told })
const venue = optional('choice', { label: 'activities.field.venue', ...told })
const place = optional('text', {
  label: 'activities.field.place',
  hint: 'activities.field.place-hint',
  max: 200,
  ...told,
})
const rest = {
  cost: optional('text', { label: 'activities.field.cost', hint: 'activities.field.cost-hint', max: 60, ...told }),
  access: optional('choices', { label: 'activities.field.access', options: access, ...told }),
  capacity: optional('count', {
    label: 'activities.field.capacity',
    hint: 'activities.field.capacity-hint',
    max: 5000,
    ...told,
  }),
}
const partner = optional('choice', {
  label: 'activities.field.partner',
  sensitivity: 'public',
  why: 'activities.why.count',
})

export const offerFields = { title, description, interests: liked, venue, place, ...spotFields, ...rest, partner }
export const changeFields = { title, description, interests: liked, venue, place, ...spotChangeFields, ...rest }

export const planFields = {
  day: required('day', { label: 'activities.plan.day', ...told }),
  from: required('time', { label: 'activities.plan.from', hint: 'activities.plan.from-hint', ...told }),
  minutes: required('choice', { label: 'activities.plan.minutes', ...told }),
  weeks: required('count', { label: 'activities.plan.weeks', hint: 'activities.plan.weeks-hint', max: 52, ...told }),
  capacity: optional('count', {
    label: 'activities.plan.capacity',
    hint: 'activities.plan.capacity-hint',
    max: 5000,
    ...told,
  }),
}
