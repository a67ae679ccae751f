import { asId } from '../../platform/database/index.ts'
import type { Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { openAll } from '../offline/arrived.ts'
import { countKept, countKeptFrom, type KeptSeen, keptById, openKept, type Whose } from '../offline/kept.ts'
import { isDoubted } from '../offline/pass.ts'
import type { Capture } from '../offline/wire.ts'

type Sealed = Pick<KeptSeen, 'id' | 'sealed'>

/** A worker's own; for a coordinator, everybody's. */
export function whoseFor({ may: permits, session }: Pick<Visit, 'may' | 'session'>): Whose | null {
  return permits(may.settleAllCaptures) ? 'everybody' : (session?.accountId ?? null)
}

/** A worker mends what came from their own phone, unless somebody may have held it: then it is for the coordinator. */
export function mayDecide(visit: Visit, { accountId, accountEndedAt, endedWhy }: KeptSeen): boolean {
  const whose = whoseFor(visit)
  if (whose === 'everybody') return true
  return whose !== null && whose === accountId && !isDoubted({ accountEnded: accountEndedAt !== null, endedWhy })
}

/** What was kept under the id in the address. Somebody else's and what never was are answered alike. */
export async function keptOf(visit: Visit): Promise<KeptSeen> {
  const id = asId<'command'>(visit.params.capture)
  const kept = id && (await keptById(visit.tx, id))
  if (!kept || !mayDecide(visit, kept)) throw new Problem('not-found', 'outreach.mend.not-found')
  return kept
}

/** Opens what is kept, by its id; null for what cannot be opened or read. */
export async function openedKept(visit: Visit, kept: readonly Sealed[]): Promise<Map<string, Capture | null>> {
  const sealed = kept.flatMap((each) => (each.sealed ? [{ id: each.id, sealed: each.sealed }] : []))
  const opened = await openAll(visit.tx, visit.vault, sealed)
  return new Map(opened.map(({ id, capture }) => [id, capture]))
}

export const keptPageSize = 25

/** What somebody who looks may decide on, a page of it, and how much more came from their phones that they may not. */
export async function keptFor(visit: Visit, page: number) {
  const whose = whoseFor(visit)
  if (whose === null) return { list: [], all: 0, forOthers: 0 }
  const list = await openKept(visit.tx, whose, { limit: keptPageSize, offset: (page - 1) * keptPageSize })
  const all = await countKept(visit.tx, whose)
  return { list, all, forOthers: whose === 'everybody' ? 0 : (await countKeptFrom(visit.tx, whose)) - all }
}
