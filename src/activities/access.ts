import type { Option } from '../platform/fields/index.ts'

/** What makes it possible for somebody to come. */
export const access: readonly Option[] = [
  { value: 'step-free', label: { key: 'activities.access.step-free' } },
  { value: 'toilet', label: { key: 'activities.access.toilet' } },
  { value: 'hearing-loop', label: { key: 'activities.access.hearing-loop' } },
  { value: 'signing', label: { key: 'activities.access.signing' } },
  { value: 'quiet', label: { key: 'activities.access.quiet' } },
  { value: 'seats', label: { key: 'activities.access.seats' } },
  { value: 'parking', label: { key: 'activities.access.parking' } },
  { value: 'helper', label: { key: 'activities.access.helper' } },
  { value: 'prams', label: { key: 'activities.access.prams' } },
]
