import { createDecipheriv, createECDH, createSecretKey } from 'node:crypto'
import { messageKey, scheduleContext, sharedSecret } from './schedule.ts'
import { tagBytes } from './suite.ts'

/** Opens what was sealed to one key for one purpose; null for anything else, or anything changed on the way. */
export type Opener = (sealed: { encapsulated: Buffer; ciphertext: Buffer }, binding: Uint8Array) => Buffer | null

const curve = 'prime256v1'

export interface KeyPair {
  /** The scalar, 32 bytes. */
  privateKey: Buffer
  /** The uncompressed point, 65 bytes. */
  publicKey: Buffer
}

export function makeKeyPair(): KeyPair {
  const pair = createECDH(curve)
  pair.generateKeys()
  // A scalar with leading zeros comes out shorter.
  const scalar = pair.getPrivateKey()
  return { privateKey: Buffer.concat([Buffer.alloc(32 - scalar.length), scalar]), publicKey: pair.getPublicKey() }
}

/**
 * HPKE's single-shot Open in base mode (RFC 9180, section 6.1) with the curve, hash and cipher of OpenSSL.
 * Points that are not on the curve are refused by `computeSecret`.
 */
export function openerFor(privateKey: Buffer, info: Uint8Array): Opener {
  const own = createECDH(curve)
  own.setPrivateKey(privateKey)
  const [publicKey, context] = [own.getPublicKey(), scheduleContext(info)]
  return ({ encapsulated, ciphertext }, binding) => {
    try {
      const { key, nonce } = messageKey(sharedSecret(own.computeSecret(encapsulated), encapsulated, publicKey), context)
      // A key object costs less than bytes, which are looked at for being one.
      const secret = createSecretKey(key)
      const cipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagBytes })
      cipher.setAAD(binding).setAuthTag(ciphertext.subarray(-tagBytes))
      return Buffer.concat([cipher.update(ciphertext.subarray(0, -tagBytes)), cipher.final()])
    } catch {
      return null
    }
  }
}
