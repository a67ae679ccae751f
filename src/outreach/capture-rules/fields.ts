import { required } from '../../platform/fields/index.ts'

const why = 'outreach.why.capture-rules'

export const captureRuleFields = {
  hours: required('count', {
    label: 'outreach.capture-rules.hours',
    hint: 'outreach.capture-rules.hours-hint',
    missing: 'outreach.capture-rules.hours-wrong',
    sensitivity: 'public',
    why,
  }),
  oneIn: required('count', {
    label: 'outreach.capture-rules.one-in',
    hint: 'outreach.capture-rules.one-in-hint',
    max: 1_000,
    sensitivity: 'public',
    why,
  }),
  months: required('count', {
    label: 'outreach.capture-rules.months',
    hint: 'outreach.capture-rules.months-hint',
    max: 60,
    sensitivity: 'public',
    why,
  }),
}
