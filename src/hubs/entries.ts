import { defineEntry } from '../platform/record/index.ts'
import { whereShape } from '../programme/index.ts'

export const hubOpened = defineEntry('hubs.opened', 'Where and when a digital hub opened for the first time', {
  ...whereShape,
  hub: 'id',
  /** static, pop-up or mobile */
  kind: 'code',
})
export const hubChanged = defineEntry('hubs.changed', 'Which particulars of a hub were changed', {
  hub: 'id',
  fields: 'codes',
})
export const hubClosed = defineEntry('hubs.closed', 'When a hub closed', { hub: 'id' })
export const hubReopened = defineEntry('hubs.reopened', 'When a hub opened again', { hub: 'id' })
/** `advice` names the digital services or products that were pointed to. */
export const coachingGiven = defineEntry(
  'hubs.coaching-given',
  'Who was coached, trained or supported to use digital things',
  {
    ...whereShape,
    hub: 'id?',
    advice: 'codes',
  },
)
export const coachingCompleted = defineEntry('hubs.coaching-completed', 'Who completed their coaching', {
  ...whereShape,
  hub: 'id?',
})
/** How many of the eight Foundation tasks somebody did alone. */
export const skillsChecked = defineEntry('hubs.skills-checked', 'How many everyday digital tasks somebody does alone', {
  ...whereShape,
  alone: 'count',
})
