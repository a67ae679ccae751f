import type { Id } from '../database/index.ts'
import { envelopeVersion, keyIdBytes, pointBytes, tagBytes } from './suite.ts'

export type SealingKeyId = Id<'sealing-key'>

/** Version (1 byte), key id (16), encapsulated key (65), ciphertext with its tag. */
export interface Envelope {
  keyId: SealingKeyId
  encapsulated: Buffer
  ciphertext: Buffer
}

const shortest = 1 + keyIdBytes + pointBytes + tagBytes

function uuidOf(bytes: Buffer): SealingKeyId {
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex')) ?? []
  // Sixteen bytes written as a UUID: whether such a key exists is asked of the database.
  return parts.slice(1).join('-') as SealingKeyId
}

/** The parts of an envelope; null where it is none, or of a version that this server does not know. */
export function readEnvelope(bytes: Buffer): Envelope | null {
  if (bytes.length < shortest || bytes[0] !== envelopeVersion) return null
  const point = 1 + keyIdBytes
  return {
    keyId: uuidOf(bytes.subarray(1, point)),
    encapsulated: bytes.subarray(point, point + pointBytes),
    ciphertext: bytes.subarray(point + pointBytes),
  }
}
