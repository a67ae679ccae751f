// Seals a capture to the server's public key, so that not even this phone can read it back. See src/platform/sealing.
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { Capture } from '../../src/outreach/offline/wire.ts'
import { bindingTo, envelopeVersion, infoFor } from '../../src/platform/sealing/suite.ts'
import { bytesOf } from './base64.ts'

export interface ServerKey {
  id: string
  point: string
}

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

function uuidBytes(id: string): number[] {
  return (id.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
}

/** The envelope of one capture: it opens only with the server's private key, for this programme, under this command. */
export async function seal(
  capture: Capture,
  id: string,
  { key, programme }: { key: ServerKey; programme: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(key.point).buffer)
  const sender = await suite.createSenderContext({ recipientPublicKey, info: infoFor(programme) })
  const plain = new TextEncoder().encode(JSON.stringify(capture))
  const ciphertext = new Uint8Array(await sender.seal(plain, bindingTo(id)))
  return Uint8Array.of(envelopeVersion, ...uuidBytes(key.id), ...new Uint8Array(sender.enc), ...ciphertext)
}
