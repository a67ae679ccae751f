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

type Openers = Map<SealingKeyId, Opener | null>

const readAll = (items: readonly Item[]) => items.map((item) => ({ ...item, envelope: readEnvelope(item.sealed) }))
type Read = ReturnType<typeof readAll>

const keysOf = (read: Read) => new Set(read.flatMap(({ envelope }) => envelope?.keyId ?? []))

function openWith(read: Read, openers: Openers): Arrived[] {
  return read.map(({ id, sealed, envelope }) => {
    const opened = envelope && openers.get(envelope.keyId)?.(envelope, bindingTo(id))
    return { id, sealed, capture: opened ? readCapture(opened) : null }
  })
}

/** Opens envelopes, fetching each key once. */
export async function openAll(tx: ReadTx, vault: Vault, items: readonly Item[]): Promise<Arrived[]> {
  const [read, openers]: [Read, Openers] = [readAll(items), new Map()]
  for (const key of keysOf(read)) openers.set(key, await openerOf(tx, vault, key))
  return openWith(read, openers)
}

/** The same without asking the database; null where it takes a key that has not been read before. */
export function openRemembered(programmeId: ProgrammeId, vault: Vault, items: readonly Item[]): Arrived[] | null {
  const [read, openers]: [Read, Openers] = [readAll(items), new Map()]
  for (const key of keysOf(read)) {
    const opener = rememberedOpener(programmeId, vault, key)
    if (!opener) return null
    openers.set(key, opener)
  }
  return openWith(read, openers)
}
