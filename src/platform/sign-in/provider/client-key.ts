import { createPrivateKey } from 'node:crypto'

/** A private key to sign with, and the name by which the provider knows its public half. */
export interface ClientKey {
  key: CryptoKey
  kid?: string
}

const hashes: Record<string, string> = { '256': 'SHA-256', '384': 'SHA-384', '512': 'SHA-512' }

/** The algorithm as Web Cryptography names it: RS256 and PS256 for RSA, ES256 for P-256. */
function algorithmOf({ kty, crv, alg }: JsonWebKey): RsaHashedImportParams | EcKeyImportParams {
  if (kty === 'EC') return { name: 'ECDSA', namedCurve: crv ?? 'P-256' }
  const name = alg?.startsWith('PS') ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5'
  return { name, hash: hashes[alg?.slice(2) ?? '256'] ?? 'SHA-256' }
}

/** A PEM file as a key that can also say its name and algorithm; a JSON Web Key stays as it is. */
export function asJsonWebKey(given: string): JsonWebKey & { kid?: string } {
  return given.trimStart().startsWith('-----') ? createPrivateKey(given).export({ format: 'jwk' }) : JSON.parse(given)
}

export async function clientKey(secret: string): Promise<ClientKey> {
  const jwk = asJsonWebKey(secret)
  const key = await crypto.subtle.importKey('jwk', jwk, algorithmOf(jwk), false, ['sign'])
  return jwk.kid === undefined ? { key } : { key, kid: jwk.kid }
}
