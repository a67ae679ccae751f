import type { CommandId, ProgrammeId, ReadTx } from '../../platform/database/index.ts'
import {
  bindingTo,
  type Opener,
  openerOf,
  readEnvelope,
  rememberedOpener,
  type SealingKeyId,
} from '../../platform/sealing/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { readCapture } from './read-capture.ts'
import type { Capture } from './wire.ts'

/** One item as it comes. */
export interface Item {
  id: CommandId
  sealed: Buffer
}

/** The same, opened; `capture` is null where it could not be opened or understood. */
export interface Arrived extends Item {
  capture: Capture | null
}

function openWith({ id, sealed }: Item, openers: ReadonlyMap<SealingKeyId, Opener | null>): Arrived {
  const envelope = readEnvelope(sealed)
  const opened = envelope && openers.get(envelope.keyId)?.(envelope, bindingTo(id))
  return { id, sealed, capture: opened ? readCapture(opened) : null }
}

const keysOf = (items: readonly Item[]) => [
  ...new Set(items.flatMap(({ sealed }) => readEnvelope(sealed)?.keyId ?? [])),
]

/** Opens envelopes, fetching each key once. */
export async function openAll(tx: ReadTx, vault: Vault, items: readonly Item[]): Promise<Arrived[]> {
  const openers = new Map<SealingKeyId, Opener | null>()
  for (const key of keysOf(items)) openers.set(key, await openerOf(tx, vault, key))
  return items.map((item) => openWith(item, openers))
}

/** The same without asking the database; null where it takes a key that has not been read before. */
export function openRemembered(programmeId: ProgrammeId, vault: Vault, items: readonly Item[]): Arrived[] | null {
  const openers = new Map<SealingKeyId, Opener>()
  for (const key of keysOf(items)) {
    const opener = rememberedOpener(programmeId, vault, key)
    if (!opener) return null
    openers.set(key, opener)
  }
  return items.map((item) => openWith(item, openers))
}
