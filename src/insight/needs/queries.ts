import { sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import { needMoved } from '../entries.ts'
import { isNeedState, type NeedState } from './state.ts'
import type { NeedId } from './tables.ts'

const needs = (tx: ReadTx) =>
  tx.db
    .selectFrom('area_need')
    .select(['id', 'title', 'area', 'code', 'theme_id as themeId', 'conversations', 'raised_on as raisedOn'])
    .select(['state', 'reason'])
    .where('programme_id', '=', tx.programmeId)

export type Need = NonNullable<Awaited<ReturnType<typeof needById>>>

export function needById(tx: ReadTx, id: NeedId) {
  return needs(tx).where('id', '=', id).executeTakeFirst()
}

export const pageSize = 25

/** The newest first; of one state only, where it is named. */
export function needsIn(tx: ReadTx, state: NeedState | null, page: number) {
  const all = needs(tx).orderBy('raised_on', 'desc').orderBy('id', 'desc')
  const chosen = state ? all.where('state', '=', state) : all
  return chosen
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
}

/** How many there are in each state. */
export async function needsByState(tx: ReadTx): Promise<Map<NeedState, number>> {
  const rows = await tx.db
    .selectFrom('area_need')
    .select(['state', (make) => make.fn.countAll<number>().as('count')])
    .where('programme_id', '=', tx.programmeId)
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

export type Outcome = Awaited<ReturnType<typeof outcomesOf>>[number]

/** What came of a need, in the order in which it came. */
export function outcomesOf(tx: ReadTx, id: NeedId) {
  return tx.db
    .selectFrom('need_outcome')
    .select(['id', 'activity_id as activityId', 'hub_id as hubId', 'words', 'came_on as cameOn'])
    .where('programme_id', '=', tx.programmeId)
    .where('need_id', '=', id)
    .orderBy('came_on')
    .orderBy('id')
    .execute()
}

export interface Step {
  on: string
  state: NeedState
}

/** How far the need had come on which day, from the record. */
export async function stepsOf(tx: ReadTx, id: NeedId): Promise<Step[]> {
  const rows = await tx.db
    .selectFrom('record')
    .select(['happened_on as on', 'detail'])
    .where('programme_id', '=', tx.programmeId)
    .where('what', '=', needMoved.what)
    .where(sql<boolean>`detail->>'need' = ${id}`)
    .orderBy('position')
    .execute()
  return rows.flatMap(({ on, detail: { state } }) => {
    return typeof state === 'string' && isNeedState(state) ? [{ on, state }] : []
  })
}
