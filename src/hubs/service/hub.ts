import type { Updateable } from 'kysely'
import { type CommandId, newId, type ReadTx, type Tables, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { changedFields, record } from '../../platform/record/index.ts'
import type { Where } from '../../programme/index.ts'
import { hubChanged, hubClosed, hubOpened, hubReopened } from '../entries.ts'
import type { HubKind } from '../kinds.ts'
import { type Hub, type HubParticulars, hubById } from '../queries/hub.ts'
import type { HubId } from '../tables.ts'

export interface NewHub extends Partial<HubParticulars> {
  name: string
  kind: HubKind
  where?: Where
  /** The day it first opened. */
  happenedOn?: string
}

const unsaid = { address: null, latitude: null, longitude: null, hours: {}, equipment: null }

/** A place where people are helped to get online. */
export async function openHub(
  tx: Tx,
  { where = {}, happenedOn = tx.today, ...told }: NewHub,
  commandId: CommandId | null = null,
): Promise<HubId> {
  const particulars = { ...unsaid, area: where.area ?? null, ...told }
  const at = { partner: where.partner ?? null, setting: where.setting ?? null }
  const id = newId<'hub'>()
  await tx.db
    .insertInto('hub')
    .values({ programme_id: tx.programmeId, id, ...particulars, ...at, opened_on: happenedOn, closed_on: null })
    .execute()
  const area = where.area ?? particulars.area
  await record(tx, hubOpened(null, happenedOn, { ...at, area, hub: id, kind: told.kind }), commandId)
  return id
}

async function existingHub(tx: ReadTx, id: HubId): Promise<Hub> {
  const hub = await hubById(tx, id)
  if (!hub) throw new Problem('not-found', 'hubs.problem.no-hub')
  return hub
}

function setHub(tx: Tx, id: HubId, columns: Updateable<Tables['hub']>) {
  return tx.db.updateTable('hub').set(columns).where('programme_id', '=', tx.programmeId).where('id', '=', id).execute()
}

/** Changes what is given and leaves the rest. */
export async function changeHub(
  tx: Tx,
  hubId: HubId,
  change: Partial<HubParticulars>,
  commandId: CommandId | null = null,
): Promise<void> {
  const fields = changedFields<HubParticulars>(await existingHub(tx, hubId), change)
  if (fields.length === 0) return
  await setHub(tx, hubId, change)
  await record(tx, hubChanged(null, tx.today, { hub: hubId, fields }), commandId)
}

/** From `happenedOn` on, nobody is sent there. */
export async function closeHub(
  tx: Tx,
  { hubId, happenedOn = tx.today }: { hubId: HubId; happenedOn?: string },
  commandId: CommandId | null = null,
): Promise<void> {
  const hub = await existingHub(tx, hubId)
  if (hub.closedOn !== null) throw new Problem('conflict', 'hubs.problem.closed-already')
  if (happenedOn < hub.openedOn) throw new Problem('invalid', 'hubs.problem.closed-before-open')
  await setHub(tx, hubId, { closed_on: happenedOn })
  await record(tx, hubClosed(null, happenedOn, { hub: hubId }), commandId)
}

/** Opens it again; it is still counted once, from the day it first opened. */
export async function reopenHub(
  tx: Tx,
  { hubId, happenedOn = tx.today }: { hubId: HubId; happenedOn?: string },
  commandId: CommandId | null = null,
): Promise<void> {
  const hub = await existingHub(tx, hubId)
  if (hub.closedOn === null) throw new Problem('conflict', 'hubs.problem.open-already')
  await setHub(tx, hubId, { closed_on: null })
  await record(tx, hubReopened(null, happenedOn, { hub: hubId }), commandId)
}
