import type { Id, Moment, ProgrammeId } from '../platform/database/index.ts'

export type VenueId = Id<'venue'>

export interface VenueTable {
  programme_id: ProgrammeId
  id: VenueId
  name: string
  setting: string
  address: string | null
  area: string | null
  latitude: number | null
  longitude: number | null
  added_at: Moment
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    venue: VenueTable
  }
}
