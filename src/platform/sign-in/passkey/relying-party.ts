import { isIP } from 'node:net'
import type { Visit } from '../../http/index.ts'

/** Whom a passkey is for: the name of the site, which the browser holds every passkey to. */
export interface RelyingParty {
  id: string
  origin: string
}

/**
 * Null where browsers offer no passkeys: without TLS, and for sites that have a number and no name
 * (Web Authentication Level 3, 5.1.2 and 5.1.3).
 */
export function relyingParty(visit: Visit): RelyingParty | null {
  const { hostname, origin, protocol } = new URL(visit.absolute('/'))
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null
  return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : null
}
