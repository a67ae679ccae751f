import { optional, required } from '../../platform/fields/index.ts'

export const attendanceFields = {
  came: optional('choices', {
    label: 'activities.session.came',
    max: 1000,
    sensitivity: 'personal',
    why: 'activities.why.came',
  }),
  heads: optional('count', {
    label: 'activities.session.heads',
    hint: 'activities.session.heads-hint',
    max: 5000,
    sensitivity: 'public',
    why: 'activities.why.came',
  }),
}

export const leaveFields = {
  person: required('choice', {
    label: 'activities.leave.who',
    sensitivity: 'personal',
    why: 'activities.why.came',
  }),
}

export const addFields = {
  person: required('choice', {
    label: 'activities.add.who',
    sensitivity: 'personal',
    why: 'activities.why.came',
  }),
}

export const findFields = {
  find: optional('text', {
    label: 'activities.add.find',
    max: 100,
    sensitivity: 'personal',
    why: 'activities.why.find',
  }),
}
