import type { PersonId } from '../people/index.ts'
import type { VenueId } from '../places/index.ts'
import type { Day, Id, Moment, ProgrammeId } from '../platform/database/index.ts'

export type ActivityId = Id<'activity'>
export type SessionId = Id<'activity-session'>

/** joined: has a place. waiting: first in line moves up when a place is free. left: no reason asked. */
export type ParticipationState = 'joined' | 'waiting' | 'left' | 'came'

interface ActivityTable {
  programme_id: ProgrammeId
  id: ActivityId
  title: string
  description: string
  interests: string[]
  host_person_id: PersonId | null
  place: string | null
  venue_id: VenueId | null
  area: string | null
  latitude: number | null
  longitude: number | null
  cost: string | null
  access: string[]
  capacity: number | null
  partner: string | null
  setting: string | null
  offered_on: Day
  ended_at: Moment | null
}

interface SessionTable {
  programme_id: ProgrammeId
  id: SessionId
  activity_id: ActivityId
  starts_at: Moment
  ends_at: Moment
  capacity: number | null
  cancelled_at: Moment | null
}

interface Whereabouts {
  partner: string | null
  setting: string | null
  area: string | null
}

interface ParticipationTable extends Whereabouts {
  programme_id: ProgrammeId
  session_id: SessionId
  person_id: PersonId
  state: ParticipationState
  joined_at: Moment
  line: Id<'line'>
  came_on: Day | null
}

interface HeadCountTable extends Whereabouts {
  programme_id: ProgrammeId
  session_id: SessionId
  heads: number
  counted_on: Day
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    activity: ActivityTable
    activity_session: SessionTable
    participation: ParticipationTable
    head_count: HeadCountTable
  }
}
