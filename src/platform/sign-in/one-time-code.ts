import { Secret, TOTP } from 'otpauth'

/** Time-based one-time passwords (RFC 6238, 2011) with the values that every authenticator app knows. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 }

/** 160 random bits in base 32, as RFC 4226 (2005) recommends. */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an authenticator app opens, or scans, to take the secret over. */
export function setupLink(secret: string, issuer: string, label: string): string {
  return new TOTP({ ...kind, secret: Secret.fromBase32(secret), issuer, label }).toString()
}

/**
 * The number of the 30 seconds since 1970 whose code this is, or null. One period either side of now is accepted, for
 * clocks that differ and fingers that take their time (RFC 6238, 5.2).
 */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const away = TOTP.validate({ ...kind, secret: Secret.fromBase32(secret), token: code, timestamp, window: 1 })
  return away === null ? null : TOTP.counter({ period: kind.period, timestamp }) + away
}
