import { asId } from '../platform/database/index.ts'
import type { Visit } from '../platform/http/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { type Hub, hubById } from './queries/hub.ts'

/** The hub that an address names. */
export async function hubAsked({ tx, params }: Visit): Promise<Hub> {
  const id = asId<'hub'>(params.hub)
  const hub = id && (await hubById(tx, id))
  if (!hub) throw new Problem('not-found', 'hubs.problem.no-hub')
  return hub
}
