import { hash } from 'node:crypto'
import { aeadId, kdfId, kemId } from './suite.ts'

// Labelled key derivation of RFC 9180, sections 4, 4.1 and 5.1, for a KDF of SHA-256 (32 bytes).

const hashBytes = 32
const nothing = Buffer.alloc(0)
const mode = Buffer.of(0)
const twoBytes = (value: number) => Buffer.of(value >> 8, value & 255)
const kemSuite = Buffer.concat([Buffer.from('KEM'), twoBytes(kemId)])
const hpkeSuite = Buffer.concat([Buffer.from('HPKE'), twoBytes(kemId), twoBytes(kdfId), twoBytes(aeadId)])
const labelled = Buffer.from('HPKE-v1')

const blockBytes = 64
const padded = (key: Buffer, pad: number) => {
  const block = Buffer.alloc(blockBytes, pad)
  for (const [at, byte] of key.entries()) block[at] = byte ^ pad
  return block
}

/**
 * HMAC (RFC 2104) with SHA-256 and a key of a block or less, of two hashes in one call each. Node's `createHmac` takes six
 * times as long (30 µs beside 5), and an envelope needs six of them.
 */
function hmac(key: Buffer, ...parts: Buffer[]): Buffer {
  const inner = hash('sha256', Buffer.concat([padded(key, 0x36), ...parts]), 'buffer')
  return hash('sha256', Buffer.concat([padded(key, 0x5c), inner]), 'buffer')
}

function extract(suite: Buffer, salt: Buffer, label: string, secret: Buffer): Buffer {
  const key = salt.length > 0 ? salt : Buffer.alloc(hashBytes)
  return hmac(key, labelled, suite, Buffer.from(label), secret)
}

/** One block of HKDF-Expand is enough: nothing here is longer than the hash. */
function expand(suite: Buffer, key: Buffer, label: string, info: Buffer, length: number): Buffer {
  const block = hmac(key, twoBytes(length), labelled, suite, Buffer.from(label), info, Buffer.of(1))
  return block.subarray(0, length)
}

/** The shared secret of DHKEM(P-256, HKDF-SHA256), from the Diffie-Hellman value and both public keys. */
export function sharedSecret(agreed: Buffer, encapsulated: Buffer, recipient: Buffer): Buffer {
  const key = extract(kemSuite, nothing, 'eae_prk', agreed)
  return expand(kemSuite, key, 'shared_secret', Buffer.concat([encapsulated, recipient]), hashBytes)
}

/** The part of the key schedule that is the same for everything sealed for one purpose (base mode, no PSK). */
export function scheduleContext(info: Uint8Array): Buffer {
  const psk = extract(hpkeSuite, nothing, 'psk_id_hash', nothing)
  return Buffer.concat([mode, psk, extract(hpkeSuite, nothing, 'info_hash', Buffer.from(info))])
}

/** Key and nonce of the first, and here only, message. */
export function messageKey(shared: Buffer, context: Buffer): { key: Buffer; nonce: Buffer } {
  const secret = extract(hpkeSuite, shared, 'secret', nothing)
  return {
    key: expand(hpkeSuite, secret, 'key', context, 32),
    nonce: expand(hpkeSuite, secret, 'base_nonce', context, 12),
  }
}
