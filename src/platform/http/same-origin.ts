import type { FastifyRequest } from 'fastify'
import type { Settings } from '../settings/index.ts'

/*
 * Against forged requests from other sites: SameSite cookies first, then this. Browsers state where a request comes
 * from in Sec-Fetch-Site, which no page can change; older ones at least send Origin with a POST.
 * Source: OWASP Cross-Site Request Forgery Prevention, "Fetch Metadata" and "Verifying Origin", read 2026.
 */
export function comesFromOurPages(request: FastifyRequest, settings: Settings): boolean {
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string') return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  if (origin === undefined) return request.headers.cookie === undefined
  return origin === new URL(settings.publicUrl).origin || origin === `${request.protocol}://${request.host}`
}
