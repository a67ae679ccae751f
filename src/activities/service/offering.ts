import { existingPerson, type PersonId } from '../../people/index.ts'
import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import type { Where } from '../../programme/index.ts'
import { activityOffered } from '../entries.ts'
import type { Particulars } from '../queries/activity.ts'
import type { ActivityId } from '../tables.ts'
import { columnsOf, refuseNoRoom, spotOf, venueOf } from './particulars.ts'

export interface NewActivity extends Partial<Particulars> {
  title: string
  description: string
  interests: string[]
  /** The citizen who hosts or started it. */
  hostPersonId?: PersonId | null
  where?: Where
  happenedOn?: string
}

const unsaid = {
  place: null,
  venueId: null,
  latitude: null,
  longitude: null,
  cost: null,
  access: [],
  capacity: null,
}

/** Puts something to do on the list: in the name of a citizen who hosts or started it, or of the programme. */
export async function offerActivity(
  tx: Tx,
  { hostPersonId = null, where = {}, happenedOn = tx.today, ...told }: NewActivity,
  commandId: CommandId | null = null,
): Promise<ActivityId> {
  refuseNoRoom(told.capacity)
  const host = hostPersonId ? await existingPerson(tx, hostPersonId) : null
  const venue = await venueOf(tx, told.venueId)
  const particulars: Particulars = { ...unsaid, area: where.area ?? null, ...told, ...spotOf(venue) }
  const at = { partner: where.partner ?? null, setting: where.setting ?? venue?.setting ?? null }
  const id = newId<'activity'>()
  const row = { programme_id: tx.programmeId, id, host_person_id: host?.id ?? null, ended_at: null }
  await tx.db
    .insertInto('activity')
    .values({ ...row, ...columnsOf(particulars), ...at, offered_on: happenedOn })
    .execute()
  const area = where.area ?? particulars.area
  const offered = activityOffered(host?.key ?? null, happenedOn, {
    ...at,
    area,
    activity: id,
    interests: told.interests,
  })
  await record(tx, offered, commandId)
  return id
}
