import type { ReadTx } from '../platform/database/index.ts'
import type { Option } from '../platform/fields/index.ts'
import type { VenueId, VenueTable } from './tables.ts'

export type Venue = Omit<VenueTable, 'programme_id' | 'added_at'>

const columns = ['id', 'name', 'setting', 'address', 'area', 'latitude', 'longitude'] as const

const ofProgramme = (tx: ReadTx) => tx.db.selectFrom('venue').select(columns).where('programme_id', '=', tx.programmeId)

/** Every place the programme knows, by name. */
export function venues(tx: ReadTx): Promise<Venue[]> {
  return ofProgramme(tx).orderBy('name').orderBy('id').execute()
}

export function venueById(tx: ReadTx, id: VenueId): Promise<Venue | undefined> {
  return ofProgramme(tx).where('id', '=', id).executeTakeFirst()
}

/** These places by their ids. */
export async function venuesById(tx: ReadTx, ids: readonly VenueId[]): Promise<Map<VenueId, Venue>> {
  if (ids.length === 0) return new Map()
  const found = await ofProgramme(tx).where('id', 'in', ids).execute()
  return new Map(found.map((venue) => [venue.id, venue]))
}

/** The places to choose from on a form. */
export async function venueOptions(tx: ReadTx): Promise<Option[]> {
  return (await venues(tx)).map(({ id, name }) => ({ value: id, label: { text: name } }))
}
