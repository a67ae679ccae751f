import { actingAs, type Database, type Tx } from '../../platform/database/index.ts'
import { type ProgrammeSeen, permits } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { markDone } from '../../platform/record/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { may } from '../../programme/index.ts'
import type { Arrived } from './arrived.ts'
import { type DeviceClock, deviceClock } from './clock.ts'
import { doings } from './doings.ts'
import { isDoubted, type Pass } from './pass.ts'
import type { Capture } from './wire.ts'

export interface Storing {
  database: Database
  vault: Vault
  programme: ProgrammeSeen
  words: Words
  /** The pass of the phone that sends, where it may hand in by that alone. */
  token?: string
  /** The phone's clock as it sent. */
  sentAt: number
  /** Told of faults of ours, which are never the phone's. */
  failed(error: unknown): void
}

/** Why a capture is not simply recorded in its worker's name; null where it is. */
function refusalOf(pass: Pass | undefined): Problem | null {
  if (!pass) return new Problem('invalid', 'outreach.kept.unknown-pass')
  if (isDoubted(pass)) return new Problem('forbidden', 'outreach.kept.signed-out')
  return permits(may.recordOutreach, pass) ? null : new Problem('forbidden', 'outreach.kept.no-longer')
}

export function clockOf(
  { at }: Capture,
  pass: Pass | undefined,
  { sentAt, now }: { sentAt: number; now: Date },
): DeviceClock {
  return deviceClock({ at, sentAt }, { now, notBefore: pass?.issuedAt ?? null })
}

/** Does one capture with its verb, in the transaction it is given, in the name of whoever held the phone. */
export async function recordCapture(
  tx: Tx,
  storing: Storing,
  { id, capture }: Arrived,
  pass: Pass | undefined,
): Promise<void> {
  if (!capture) throw new Problem('invalid', 'outreach.kept.unreadable')
  const refusal = refusalOf(pass)
  const doing = doings[capture.kind]
  if (refusal || !pass) throw refusal ?? new Problem('invalid', 'outreach.kept.unknown-pass')
  const { programme, words, sentAt } = storing
  const clock = clockOf(capture, pass, { sentAt, now: tx.now })
  const told = { tx: actingAs(tx, pass.key), id, capture, clock, programme, words }
  markDone(told.tx, id, await doing.perform(told))
}
