import { type ActivityId, activityById, interests } from '../../activities/index.ts'
import { gifts } from '../../discovery/index.ts'
import { type HubId, hubById } from '../../hubs/index.ts'
import { asId, type ReadTx } from '../../platform/database/index.ts'
import type { Typed } from '../../platform/fields/index.ts'
import { Problem } from '../../platform/problem/index.ts'

/** What is offered. */
export type Target =
  | { what: 'activity'; activityId: ActivityId }
  | { what: 'hub'; hubId: HubId }
  | { what: 'someone'; shares: 'interests' | 'gifts'; code: string }

const lists = { interests, gifts }

function someoneSharing(list: string | undefined, code: string | undefined): Target | null {
  if (list !== 'interests' && list !== 'gifts') return null
  const known = lists[list].find(({ value }) => value === code)
  return known ? { what: 'someone', shares: list, code: known.value } : null
}

/** As a phone says it: `activity:<id>`, `hub:<id>`, `someone:interests:<code>`. */
export function readTarget(typed: string): Target | null {
  const [what, name, code] = typed.split(':')
  if (what === 'someone') return someoneSharing(name, code)
  if (what === 'activity') {
    const activityId: ActivityId | null = asId<'activity'>(name)
    return activityId && { what, activityId }
  }
  const hubId: HubId | null = asId<'hub'>(name)
  return what === 'hub' && hubId ? { what, hubId } : null
}

export const gone = () => new Problem('conflict', 'outreach.offer.gone', 'what')

/** What is wrong with what was typed for it, before anything is looked up. */
export function targetProblems({ what = [] }: Typed): Problem[] {
  const typed = what[0] ?? ''
  return typed === '' || readTarget(typed) ? [] : [gone()]
}

/** Refuses what never was. An activity that ended since, or a hub that closed, was offered all the same. */
export async function refuseUnknown(tx: ReadTx, target: Target): Promise<void> {
  if (target.what === 'activity' && !(await activityById(tx, target.activityId))) throw gone()
  if (target.what === 'hub' && !(await hubById(tx, target.hubId))) throw gone()
}
