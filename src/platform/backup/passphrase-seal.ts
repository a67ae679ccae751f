import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'
import { headerOf, prefixOf, type Seal, suites } from './seal.ts'

/**
 * Suite 1: scrypt (RFC 7914) and AES-256-GCM (NIST SP 800-38D) in the STREAM construction (Hoang, Reyhanitabar, Rogaway
 * and Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015).
 *
 * Header after the common ten bytes: log2 N, r, p (1 byte each), salt (16), nonce prefix (7), HMAC-SHA-256 of all
 * before it (32). scrypt gives 64 bytes: the cipher's key, then the HMAC's, which tells a wrong passphrase from damage.
 * A chunk's nonce is the prefix, its number (4 bytes) and 1 for the last chunk, else 0; the header's SHA-256 and the
 * chunk's four bytes of length are authenticated with it.
 */
const saltBytes = 16
const noncePrefixBytes = 7
const macBytes = 32
export const passphraseHeaderBytes = 3 + saltBytes + noncePrefixBytes + macBytes

/** OWASP's first choice of 2023 for scrypt: 128 MB of memory for each guess. */
const cost = { log2N: 17, r: 8, p: 1 }
/** What a header may ask for: a forged one must not make us use up the machine. */
const mostCost = { log2N: 20, r: 16, p: 4 }
const leastLog2N = 10

export function newPassphraseSeal(passphrase: string): Seal {
  const costs = Buffer.from([cost.log2N, cost.r, cost.p])
  const unsigned = headerOf(suites.passphrase, Buffer.concat([costs, randomBytes(saltBytes + noncePrefixBytes)]))
  const { cipherKey, macKey } = keysFrom(passphrase, unsigned)
  return sealWith(cipherKey, Buffer.concat([unsigned, macOf(macKey, unsigned)]))
}

/** Undefined when the passphrase is not the one that closed the back-up (or the header is damaged). */
export function passphraseSealFrom(passphrase: string, header: Buffer): Seal | undefined {
  const unsigned = header.subarray(0, header.length - macBytes)
  const [log2N = 0, r = 0, p = 0] = unsigned.subarray(10, 13)
  if (log2N < leastLog2N || log2N > mostCost.log2N || r < 1 || r > mostCost.r || p < 1 || p > mostCost.p)
    return undefined
  const { cipherKey, macKey } = keysFrom(passphrase, unsigned)
  const right = timingSafeEqual(macOf(macKey, unsigned), header.subarray(header.length - macBytes))
  return right ? sealWith(cipherKey, header) : undefined
}

function keysFrom(passphrase: string, unsigned: Buffer): { cipherKey: Buffer; macKey: Buffer } {
  const [log2N = 0, r = 0, p = 0] = unsigned.subarray(10, 13)
  const salt = unsigned.subarray(13, 13 + saltBytes)
  const N = 2 ** log2N
  const keys = scryptSync(passphrase.normalize('NFKC'), salt, 64, { N, r, p, maxmem: 128 * r * (N + p + 2) + 1024 })
  return { cipherKey: keys.subarray(0, 32), macKey: keys.subarray(32) }
}

const macOf = (key: Buffer, unsigned: Buffer): Buffer => createHmac('sha256', key).update(unsigned).digest()

function sealWith(key: Buffer, header: Buffer): Seal {
  const prefixStart = 13 + saltBytes
  const noncePrefix = header.subarray(prefixStart, prefixStart + noncePrefixBytes)
  const context = createHash('sha256').update(header).digest()
  let number = 0
  const nextNonce = (last: boolean): Buffer => {
    const counter = Buffer.alloc(5)
    counter.writeUInt32BE(number++)
    counter.writeUInt8(last ? 1 : 0, 4)
    return Buffer.concat([noncePrefix, counter])
  }
  return {
    header,
    tagBytes: 16,
    close: (data, last) => {
      const cipher = createCipheriv('aes-256-gcm', key, nextNonce(last))
      cipher.setAAD(Buffer.concat([context, prefixOf(data.length, last)]))
      return { data: Buffer.concat([cipher.update(data), cipher.final()]), tag: cipher.getAuthTag() }
    },
    open: (data, tag, last) => {
      const decipher = createDecipheriv('aes-256-gcm', key, nextNonce(last), { authTagLength: 16 })
      decipher.setAAD(Buffer.concat([context, prefixOf(data.length, last)])).setAuthTag(tag)
      try {
        return Buffer.concat([decipher.update(data), decipher.final()])
      } catch {
        return undefined
      }
    },
  }
}
