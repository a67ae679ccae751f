import type { Openness } from '../../src/hubs/hours.ts'
import type {
  DirectoryActivity,
  DirectoryHub,
  DirectoryPlace,
  DirectorySession,
} from '../../src/outreach/offline/directory-shape.ts'
import type { SaidCode } from './leads.ts'

/** Why something is offered; `next`: nothing fits what was said, so this is what comes next. */
export type Reason = ({ code: 'fits' } & SaidCode) | { code: 'near' | 'open-now' | 'soon' | 'next' }

interface Suggested {
  reasons: readonly Reason[]
  /** Minutes on foot, about; null where it is not known from where or to where. */
  walk: number | null
}

export interface ActivitySuggestion extends Suggested {
  kind: 'activity'
  activity: DirectoryActivity
  place: DirectoryPlace | null
  /** The first one to come that had a place free. */
  session: DirectorySession
}

export interface HubSuggestion extends Suggested {
  kind: 'hub'
  hub: DirectoryHub
  openness: Openness
}

/** Somebody who may be introduced, never whom. */
export interface SomeoneSuggestion extends Suggested {
  kind: 'someone'
  shares: 'interests' | 'gifts'
  /** The interest or gift. */
  code: string
  /** The ward here, where three or more share it; null: somewhere in the programme's area. */
  ward: string | null
  /** How many there; null is one or two. */
  people: number | null
}

export type Suggestion = ActivitySuggestion | HubSuggestion | SomeoneSuggestion
