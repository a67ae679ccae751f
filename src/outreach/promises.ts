import { nextSteps } from '../discovery/index.ts'
import type { Option } from '../platform/fields/index.ts'
import { sendOffer } from './offers/send-later.ts'

/** Everything that may have been promised: what somebody asked for to happen next, and to send what was offered. */
export const promises: readonly Option[] = [
  ...nextSteps,
  { value: sendOffer, label: { key: 'outreach.offer.promise' } },
]
