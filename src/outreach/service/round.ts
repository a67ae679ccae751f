import { type CommandId, type Key, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { roundOpened } from '../entries.ts'
import type { RoundId } from '../tables.ts'
import { setColleagues } from './colleagues.ts'
import type { ByDevice } from './conversation.ts'
import { noteOpening } from './ground.ts'

export interface NewRound extends ByDevice {
  /** Made on the phone, where it was opened there. */
  id?: RoundId
  openedOn: string
  setting: string
  venueId?: string | null
  /** Where exactly, in the worker's own words, when no venue is on the list. */
  place?: string | null
  partner?: string | null
  area?: string | null
  /** Who of the team comes along. */
  colleagues?: readonly Key[]
}

/** A worker sets out: everything recorded on this round happened in this setting, for this partner. */
export async function openRound(tx: Tx, round: NewRound, commandId: CommandId | null = null): Promise<RoundId> {
  const { id = newId<'round'>(), deviceAt, clock } = round
  const { openedOn, setting, venueId = null, place = null, partner = null, area = null, colleagues = [] } = round
  if (openedOn > tx.today) throw new Problem('invalid', 'outreach.round.not-yet', 'day')
  await tx.db
    .insertInto('round')
    .values({
      programme_id: tx.programmeId,
      id,
      opened_on: openedOn,
      setting,
      venue_id: venueId,
      place,
      partner,
      area,
      opened_by: tx.actor,
    })
    .execute()
  noteOpening(tx)
  await record(
    tx,
    roundOpened(null, openedOn, { round: id, setting, partner, area, venue: venueId, deviceAt, clock }),
    commandId,
  )
  await setColleagues(tx, id, colleagues, commandId)
  return id
}
