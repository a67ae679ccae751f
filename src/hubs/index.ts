// Digital hubs, where people are helped to get online, and the coaching given there.
import './person/export.ts'
import './person/names.ts'
import './person/section.tsx'
import './verification.ts'

export { digitalAdvice } from './advice.ts'
export * as entries from './entries.ts'
export {
  type Hours,
  hubIsOpen,
  hubOpensWithin,
  type Openness,
  openingsOn,
  opennessAt,
  type Timetable,
} from './hours.ts'
export { weekInWords } from './hours-told.ts'
export { type HubKind, hubKinds } from './kinds.ts'
export { allHubs, type Hub, type HubParticulars, hubById, presentHubs } from './queries/hub.ts'
export { coachingOf, completedOn, skillsOf } from './queries/support.ts'
export { routes } from './routes.tsx'
export { completeCoaching, giveCoaching } from './service/coaching.ts'
export { changeHub, closeHub, type NewHub, openHub, reopenHub } from './service/hub.ts'
export { checkSkills } from './service/skills.ts'
export type { HubId } from './tables.ts'
