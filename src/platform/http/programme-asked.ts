import type { FastifyRequest } from 'fastify'
import type { Site } from './site.ts'
import type { ProgrammeSeen } from './visit.ts'

/** No id or code is as long, and the database refuses the character NUL. */
const namesNothing = (part: string) => part.length > 200 || part.includes('\0')

/** The programme whose address this is, or null: none is there, or nothing in it can be there. */
export async function programmeAsked(site: Site, { params }: FastifyRequest): Promise<ProgrammeSeen | null> {
  const parts = params as Record<string, string> // Every route has string parameters only.
  if (parts.programme === undefined || Object.values(parts).some(namesNothing)) return null
  return site.directory.find(parts.programme)
}
