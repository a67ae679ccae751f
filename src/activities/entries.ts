import { defineEntry } from '../platform/record/index.ts'
import { whereShape } from '../programme/index.ts'

/** About the citizen who hosts or started it; about nobody where the programme itself offers it. */
export const activityOffered = defineEntry('activities.offered', 'Who offered which activity', {
  ...whereShape,
  activity: 'id',
  interests: 'codes',
})
export const activityChanged = defineEntry('activities.changed', 'Which particulars of an activity were changed', {
  activity: 'id',
  fields: 'codes',
})
export const activityEnded = defineEntry('activities.ended', 'When an activity was taken off the list', {
  activity: 'id',
})
export const sessionPlanned = defineEntry('activities.session-planned', 'When an activity meets', {
  activity: 'id',
  session: 'id',
  starts: 'date',
})
export const sessionCancelled = defineEntry('activities.session-cancelled', 'When a meeting was called off', {
  activity: 'id',
  session: 'id',
})
/** `waiting`: the session was full. Told again without it when a place has become free. */
export const activityJoined = defineEntry('activities.joined', 'Who wants to come to which meeting', {
  ...whereShape,
  activity: 'id',
  session: 'id',
  waiting: 'flag?',
})
export const activityLeft = defineEntry('activities.left', 'Who no longer comes, with no reason asked', {
  activity: 'id',
  session: 'id',
})
export const tookPart = defineEntry('activities.took-part', 'Who came', {
  ...whereShape,
  activity: 'id',
  session: 'id',
})
/** Those who came and gave no name. A later count of the same meeting replaces the earlier one. */
export const headsCounted = defineEntry('activities.heads-counted', 'How many came without giving a name', {
  ...whereShape,
  activity: 'id',
  session: 'id',
  heads: 'count',
})
