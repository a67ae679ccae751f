import type { Tx } from '../../platform/database/index.ts'
import type { Submission, Visit } from '../../platform/http/index.ts'
import { type KeptSeen, openKeptBy, settle } from '../offline/kept.ts'
import type { PassId } from '../offline/tables.ts'
import type { CaptureKind } from '../offline/wire.ts'
import { openedKept } from './kept-of.ts'
import { type Mending, recordIfItCan } from './mend.ts'

/** So many are decided on in one transaction. */
const most = 500

export interface KeptTogether {
  /** All of them, the first five hundred. */
  kept: KeptSeen[]
  /** Those that can be opened, in the order in which they were captured. */
  readable: Mending[]
  /** How many there are of each kind; `unreadable` of what cannot be opened. */
  counts: Map<CaptureKind | 'unreadable', number>
}

/** Everything that waits from one phone, counted by kind: nothing of what was said is shown. */
export async function keptTogether(visit: Visit, passId: PassId): Promise<KeptTogether> {
  const kept = await openKeptBy(visit.tx, passId, most)
  const opened = await openedKept(visit, kept)
  const readable = kept.flatMap((each): Mending[] => {
    const capture = opened.get(each.id)
    return capture ? [{ kept: each, capture, by: each.key }] : []
  })
  const counts: KeptTogether['counts'] = new Map()
  for (const { id } of kept) {
    const kind = opened.get(id)?.kind ?? 'unreadable'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return { kept, readable: readable.toSorted((a, b) => a.capture.n - b.capture.n), counts }
}

/**
 * Somebody vouches that it was the phone's worker after all: each is recorded as it came, in the worker's name, and the
 * record tells who let it in. What has trouble of its own stays.
 */
export async function recordTogether(visit: Visit<Tx>, { readable }: KeptTogether): Promise<void> {
  for (const mending of readable) await recordIfItCan(visit, mending)
}

/** None of it counts: deleted, and the record keeps that it came and why it was put away. */
export async function putAwayTogether(visit: Submission, { kept }: KeptTogether, why: string): Promise<void> {
  for (const { id } of kept) await settle(visit.tx, id, { how: 'dropped', why }, visit.commandId)
}
