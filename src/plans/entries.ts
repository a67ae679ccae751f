import { defineEntry } from '../platform/record/index.ts'
import { whereShape } from '../programme/index.ts'

/** `advice` names the health and wellbeing services or products that were pointed to. */
export const planAgreed = defineEntry(
  'plans.agreed',
  'Who agreed a wellbeing plan of their own, and with how many goals',
  {
    ...whereShape,
    plan: 'id',
    goals: 'count',
    advice: 'codes',
  },
)
export const hypertensionSupported = defineEntry(
  'plans.hypertension-supported',
  'Who was supported with high blood pressure, and how many steps they agreed',
  {
    ...whereShape,
    support: 'id',
    steps: 'count',
    advice: 'codes',
  },
)
