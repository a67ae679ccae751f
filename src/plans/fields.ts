import { settings } from '../places/index.ts'
import { optional, required } from '../platform/fields/index.ts'
import { healthAdvice } from './advice.ts'

const support = { sensitivity: 'special', why: 'plans.why.support' } as const

const advice = optional('choices', { label: 'plans.field.advice', options: healthAdvice, ...support })
const setting = optional('choice', { label: 'plans.field.setting', options: settings, ...support })
const day = required('day', { label: 'plans.field.day', ...support })

export const planFields = {
  ownGoals: required('long-text', {
    label: 'plans.field.goals',
    hint: 'plans.field.goals-hint',
    missing: 'plans.problem.no-goals',
    ...support,
  }),
  advice,
  setting,
  day,
}

export const hypertensionFields = {
  ownSteps: required('long-text', {
    label: 'plans.field.steps',
    hint: 'plans.field.steps-hint',
    missing: 'plans.problem.no-steps',
    ...support,
  }),
  advice,
  setting,
  day,
}
