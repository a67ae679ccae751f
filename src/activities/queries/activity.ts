import type { PersonId } from '../../people/index.ts'
import type { VenueId } from '../../places/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { ActivityId } from '../tables.ts'

/** What an activity is, in the words of whoever offers it. */
export interface Particulars {
  title: string
  description: string
  interests: string[]
  place: string | null
  venueId: VenueId | null
  area: string | null
  latitude: number | null
  longitude: number | null
  cost: string | null
  access: string[]
  /** Places at each session; null: as many as come. */
  capacity: number | null
}

export interface Activity extends Particulars {
  id: ActivityId
  hostPersonId: PersonId | null
  partner: string | null
  setting: string | null
  endedAt: Date | null
}

const columns = [
  'id',
  'title',
  'description',
  'interests',
  'place',
  'venue_id as venueId',
  'area',
  'latitude',
  'longitude',
  'cost',
  'access',
  'capacity',
  'host_person_id as hostPersonId',
  'partner',
  'setting',
  'ended_at as endedAt',
] as const

export function activityById(tx: ReadTx, id: ActivityId): Promise<Activity | undefined> {
  return tx.db
    .selectFrom('activity')
    .select(columns)
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .executeTakeFirst()
}
