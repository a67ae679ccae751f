import type { CommandId, ReadTx } from '../../platform/database/index.ts'
import { bindingTo, type Opener, openerOf, readEnvelope, type SealingKeyId } from '../../platform/sealing/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { readCapture } from './read-capture.ts'
import type { Capture } from './wire.ts'

/** One item as it came; `capture` is null where it could not be opened or understood. */
export interface Arrived {
  id: CommandId
  sealed: Buffer
  capture: Capture | null
}

/** Opens envelopes, fetching each key once. */
export async function openAll(
  tx: ReadTx,
  vault: Vault,
  items: { id: CommandId; sealed: Buffer }[],
): Promise<Arrived[]> {
  const openers = new Map<SealingKeyId, Opener | null>()
  const openerFor = async (keyId: SealingKeyId) => {
    const known = openers.get(keyId)
    if (known !== undefined) return known
    const opener = await openerOf(tx, vault, keyId)
    openers.set(keyId, opener)
    return opener
  }
  const arrived: Arrived[] = []
  for (const { id, sealed } of items) {
    const envelope = readEnvelope(sealed)
    const open = envelope && (await openerFor(envelope.keyId))
    const opened = envelope && open ? open(envelope, bindingTo(id)) : null
    arrived.push({ id, sealed, capture: opened && readCapture(opened) })
  }
  return arrived
}
