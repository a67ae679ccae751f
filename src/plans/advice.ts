import type { Option } from '../platform/fields/index.ts'

/** Health and wellbeing services and products that somebody may be pointed to. */
export const healthAdvice: readonly Option[] = [
  { value: 'doctor', label: { key: 'plans.advice.doctor' } },
  { value: 'pharmacy', label: { key: 'plans.advice.pharmacy' } },
  { value: 'dentist', label: { key: 'plans.advice.dentist' } },
  { value: 'health-check', label: { key: 'plans.advice.health-check' } },
  { value: 'blood-pressure', label: { key: 'plans.advice.blood-pressure' } },
  { value: 'screening', label: { key: 'plans.advice.screening' } },
  { value: 'vaccination', label: { key: 'plans.advice.vaccination' } },
  { value: 'stop-smoking', label: { key: 'plans.advice.stop-smoking' } },
  { value: 'alcohol', label: { key: 'plans.advice.alcohol' } },
  { value: 'food', label: { key: 'plans.advice.food' } },
  { value: 'moving-more', label: { key: 'plans.advice.moving-more' } },
  { value: 'talking-therapies', label: { key: 'plans.advice.talking-therapies' } },
  { value: 'carers', label: { key: 'plans.advice.carers' } },
  { value: 'home-alarm', label: { key: 'plans.advice.home-alarm' } },
]
