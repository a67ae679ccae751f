import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Keeps secrets that the server itself must read again, with a key that is not in the database.
 * `purpose` says what is sealed, for whom: what was sealed for one purpose opens for no other, so that rows of the
 * database cannot be exchanged for one another.
 */
export interface Vault {
  /** AES-256-GCM: version (1 byte), nonce (12), ciphertext, tag (16). */
  seal(plain: string, purpose: string): Buffer
  /** What was sealed, or null: sealed with another key, for another purpose, or changed since. */
  open(sealed: Buffer, purpose: string): string | null
  /** HMAC-SHA-256: the same text always gives the same mark, which tells nobody without the key what it was. */
  mark(text: string, purpose: string): Buffer
}

const version = 1
const nonceBytes = 12
const tagBytes = 16

/** One key for each use, from the one secret (HKDF-SHA-256, RFC 5869, 2010). */
function derived(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `kith ${use} 1`, 32))
}

function seal(key: Buffer, plain: string, purpose: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  return Buffer.concat([Buffer.of(version), nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function open(key: Buffer, sealed: Buffer, purpose: string): string | null {
  if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== version) return null
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(-tagBytes))
  try {
    return decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

/** Without a secret nothing can be sealed: better a bug that shows than a key that anybody can make. */
const closedVault: Vault = { seal: refuse, open: refuse, mark: refuse }

function refuse(): never {
  throw new Error('there is no server secret')
}

export function openVault(secret: string): Vault {
  if (secret === '') return closedVault
  const [sealing, marking] = [derived(secret, 'seal'), derived(secret, 'mark')]
  return {
    seal: (plain, purpose) => seal(sealing, plain, purpose),
    open: (sealed, purpose) => open(sealing, sealed, purpose),
    mark: (text, purpose) => createHmac('sha256', marking).update(`${purpose}\0${text}`).digest(),
  }
}
