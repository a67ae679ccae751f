import { entries as activities } from '../../activities/index.ts'
import { entries as hubs } from '../../hubs/index.ts'
import { entries as outreach } from '../../outreach/index.ts'
import { entries as people, personRoles } from '../../people/index.ts'
import { entries as plans } from '../../plans/index.ts'
import type { JsonObject } from '../../platform/database/index.ts'
import type { OutputCode } from '../definitions.ts'
import { count, holdsAny, text } from './detail.ts'

interface DeedRule {
  /** The outputs that such an entry counts for. */
  outputs(detail: JsonObject): OutputCode[]
  /** Counts as a contact, by head, where it is about nobody known. */
  anonymous: boolean
}

const when = (holds: boolean, output: OutputCode): OutputCode[] => (holds ? [output] : [])
const isRole = (code: string) => personRoles.some((role) => role === code)

/** Which entries count for which outputs: the counting rules of the definitions, kind by kind. */
export const deeds: ReadonlyMap<string, DeedRule> = new Map<string, DeedRule>([
  [people.roleTakenUp.what, { outputs: ({ role }) => when(isRole(text(role)), 'recruited'), anonymous: false }],
  [
    outreach.conversationHeld.what,
    {
      outputs: ({ adviceHealth, adviceDigital }) => [
        ...when(holdsAny(adviceHealth), 'advised-health'),
        ...when(holdsAny(adviceDigital), 'advised-digital'),
      ],
      anonymous: true,
    },
  ],
  [hubs.coachingGiven.what, { outputs: ({ advice }) => when(holdsAny(advice), 'advised-digital'), anonymous: true }],
  [hubs.coachingCompleted.what, { outputs: () => ['digitally-included'], anonymous: false }],
  [activities.activityOffered.what, { outputs: () => ['community-action'], anonymous: false }],
  [activities.tookPart.what, { outputs: () => ['community-action'], anonymous: false }],
  [
    plans.planAgreed.what,
    {
      outputs: ({ goals, advice }) => [
        ...when(count(goals) >= 1, 'plans'),
        ...when(holdsAny(advice), 'advised-health'),
      ],
      anonymous: false,
    },
  ],
  [
    plans.hypertensionSupported.what,
    {
      outputs: ({ steps, advice }) => [
        ...when(count(steps) >= 1, 'hypertension'),
        ...when(holdsAny(advice), 'advised-health'),
      ],
      anonymous: false,
    },
  ],
])
