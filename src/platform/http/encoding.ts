import type { FastifyRequest } from 'fastify'

export type Encoding = 'br' | 'gzip' | 'identity'

const refused = (header: string, coding: string) => new RegExp(`\\b${coding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`).test(header)

/** The best that whoever asks can read. */
export function encodingFor(request: FastifyRequest): Encoding {
  const header = request.headers['accept-encoding'] ?? ''
  const accepted = typeof header === 'string' ? header.toLowerCase() : ''
  const accepts = (coding: string) => new RegExp(`\\b${coding}\\b`).test(accepted) && !refused(accepted, coding)
  if (accepts('br')) return 'br'
  return accepts('gzip') ? 'gzip' : 'identity'
}
