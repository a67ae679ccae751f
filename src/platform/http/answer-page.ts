import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Database, inProgramme } from '../database/index.ts'
import { touchSession } from '../session/index.ts'
import { drawProblem, sendReply } from './drawing.ts'
import type { PageRoute, Reply } from './route.ts'
import type { Site } from './site.ts'
import { type ProgrammeSeen, permits, type Visit } from './visit.ts'
import { frameVisit, visitOf } from './welcome.ts'

export const forbidden = 'forbidden'

/** How stale "last seen" may be before a reading page writes it. */
const seenEvery = 60_000

export function keepSession(database: Database, visit: Visit): Promise<void> {
  const { session, programme } = visit
  if (!session || Date.now() - session.lastSeenAt.getTime() < seenEvery) return Promise.resolve()
  return inProgramme(database, { programmeId: programme.id, actor: session.key }, (tx) => touchSession(tx, session.id))
}

export interface Asked<R> {
  site: Site
  route: R
  request: FastifyRequest
  answer: FastifyReply
  programme: ProgrammeSeen
}

/** Not allowed looks like "not there" to somebody signed in as another role; a stranger is asked to sign in. */
export function turnAway(asked: Asked<unknown>, visit: Visit): FastifyReply {
  if (!visit.session) return asked.answer.redirect(visit.url('/sign-in'), 303)
  return drawProblem(asked.site, asked.answer, visit, 403, 'forbidden')
}

export async function answerPage(asked: Asked<PageRoute>): Promise<FastifyReply> {
  const { site, route, request, answer, programme } = asked
  const scope = { programmeId: programme.id, actor: null, readOnly: !route.recordsReading }
  const seen = await inProgramme(site.database, scope, async (plain) => {
    const visit = await visitOf(site, request, programme, plain)
    const reply: Reply | typeof forbidden = permits(route.may, visit.session) ? await route.show(visit) : forbidden
    return { visit, reply }
  })
  await keepSession(site.database, seen.visit)
  if (route.personal || seen.visit.session) answer.header('cache-control', 'no-store')
  if (seen.reply === forbidden) return turnAway(asked, seen.visit)
  const { session } = seen.visit
  return sendReply(site, answer, frameVisit(site, request, programme, session), seen.reply)
}
