import { type CommandId, newId, type Tx } from '../platform/database/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { changedFields, record } from '../platform/record/index.ts'
import { venueAdded, venueChanged } from './entries.ts'
import { type Venue, venueById } from './queries.ts'
import type { VenueId } from './tables.ts'

export interface NewVenue {
  name: string
  setting: string
  address?: string | null
  area?: string | null
  latitude?: number | null
  longitude?: number | null
}

const unknownSpot = { address: null, area: null, latitude: null, longitude: null }

/** A place the programme has come to know. */
export async function addVenue(tx: Tx, venue: NewVenue, commandId: CommandId | null = null): Promise<Venue> {
  const added: Venue = { ...unknownSpot, ...venue, id: newId<'venue'>() }
  await tx.db
    .insertInto('venue')
    .values({ ...added, programme_id: tx.programmeId, added_at: tx.now })
    .execute()
  const { id, setting, area } = added
  await record(tx, venueAdded(null, tx.today, { venue: id, setting, area }), commandId)
  return added
}

/** Changes what is given and leaves the rest. */
export async function changeVenue(
  tx: Tx,
  venueId: VenueId,
  change: Partial<NewVenue>,
  commandId: CommandId | null = null,
): Promise<void> {
  const venue = await venueById(tx, venueId)
  if (!venue) throw new Problem('not-found', 'places.problem.no-venue')
  const fields = changedFields(venue, change)
  if (fields.length === 0) return
  await tx.db
    .updateTable('venue')
    .set(change)
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', venueId)
    .execute()
  await record(tx, venueChanged(null, tx.today, { venue: venueId, fields }), commandId)
}
