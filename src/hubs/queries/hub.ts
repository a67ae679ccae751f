import type { ReadTx } from '../../platform/database/index.ts'
import type { Timetable } from '../hours.ts'
import type { HubKind } from '../kinds.ts'
import type { HubId } from '../tables.ts'

/** What a hub says of itself. */
export interface HubParticulars {
  name: string
  kind: HubKind
  address: string | null
  area: string | null
  latitude: number | null
  longitude: number | null
  hours: Timetable['hours']
  equipment: string | null
}

export interface Hub extends HubParticulars, Timetable {
  id: HubId
  partner: string | null
  setting: string | null
}

const hubs = (tx: ReadTx) =>
  tx.db
    .selectFrom('hub')
    .select(['id', 'name', 'kind', 'address', 'area', 'latitude', 'longitude', 'hours', 'equipment', 'partner'])
    .select(['setting', 'opened_on as openedOn', 'closed_on as closedOn'])
    .where('programme_id', '=', tx.programmeId)

/** Every hub there ever was, by name. */
export function allHubs(tx: ReadTx): Promise<Hub[]> {
  return hubs(tx).orderBy('name').orderBy('id').execute()
}

/** The hubs that people can go to now, by name. */
export function presentHubs(tx: ReadTx): Promise<Hub[]> {
  return hubs(tx)
    .where((where) => where.or([where('closed_on', 'is', null), where('closed_on', '>', tx.today)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export function hubById(tx: ReadTx, id: HubId): Promise<Hub | undefined> {
  return hubs(tx).where('id', '=', id).executeTakeFirst()
}
