import type { Option } from '../platform/fields/index.ts'

/** Digital services and products that somebody may be pointed to. */
export const digitalAdvice: readonly Option[] = [
  { value: 'getting-online', label: { key: 'hubs.advice.getting-online' } },
  { value: 'cheaper-internet', label: { key: 'hubs.advice.cheaper-internet' } },
  { value: 'free-computers', label: { key: 'hubs.advice.free-computers' } },
  { value: 'smartphone', label: { key: 'hubs.advice.smartphone' } },
  { value: 'tablet', label: { key: 'hubs.advice.tablet' } },
  { value: 'email', label: { key: 'hubs.advice.email' } },
  { value: 'video-calls', label: { key: 'hubs.advice.video-calls' } },
  { value: 'staying-safe', label: { key: 'hubs.advice.staying-safe' } },
  { value: 'benefits', label: { key: 'hubs.advice.benefits' } },
  { value: 'job-search', label: { key: 'hubs.advice.job-search' } },
  { value: 'banking', label: { key: 'hubs.advice.banking' } },
  { value: 'shopping', label: { key: 'hubs.advice.shopping' } },
  { value: 'health-online', label: { key: 'hubs.advice.health-online' } },
  { value: 'courses', label: { key: 'hubs.advice.courses' } },
]
