import { settings } from '../../places/index.ts'
import { optional, required } from '../../platform/fields/index.ts'
import { digitalAdvice } from '../advice.ts'
import { foundationTasks } from '../service/skills.ts'

const support = { sensitivity: 'personal', why: 'hubs.why.coaching' } as const

export const coachingFields = {
  advice: optional('choices', { label: 'hubs.coaching.advice', options: digitalAdvice, ...support }),
  hub: optional('choice', { label: 'hubs.coaching.hub', ...support }),
  setting: optional('choice', { label: 'hubs.coaching.setting', options: settings, ...support }),
  day: required('day', { label: 'hubs.coaching.day', ...support }),
  alone: optional('count', {
    label: 'hubs.coaching.alone',
    hint: 'hubs.coaching.alone-hint',
    max: foundationTasks,
    ...support,
  }),
  completed: optional('flag', { label: 'hubs.coaching.completed', hint: 'hubs.coaching.completed-hint', ...support }),
}
