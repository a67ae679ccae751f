import type { FastifyReply, FastifyRequest } from 'fastify'
import { inProgramme } from '../database/index.ts'
import { endReused, renewSession } from '../session/index.ts'
import { sessionCookie, setSessionCookie } from './cookies.ts'
import { drawPage, drawProblem, sendReply } from './drawing.ts'
import type { PageReply, PageRoute, Reply } from './route.ts'
import type { Site } from './site.ts'
import { type ProgrammeSeen, permits, type Visit } from './visit.ts'
import { frameVisit, visiting } from './welcome.ts'

export const forbidden = 'forbidden'

export interface Asked<R> {
  site: Site
  route: R
  request: FastifyRequest
  answer: FastifyReply
  programme: ProgrammeSeen
}

const tokenOf = ({ request, programme }: Asked<unknown>) => request.cookies[sessionCookie(programme.slug)]

/** Writes that the session is in use, and replaces its token when that is due. */
export async function keepSession(asked: Asked<unknown>, { session }: Visit): Promise<void> {
  const { site, answer, programme } = asked
  const token = tokenOf(asked)
  if (!session?.renewal || !token) return
  const { id, key, renewal } = session
  site.sessions.forget(token)
  const scope = { programmeId: programme.id, actor: key }
  const renewed = await inProgramme(site.database, scope, (tx) => renewSession(tx, { id, renewal }, token))
  if (renewed) setSessionCookie(answer, site.settings, programme.slug, renewed)
}

/** A stranger signs in first, and is then led to the page they asked for; what they sent stays with them. */
async function askToSignIn(asked: Asked<unknown>, visit: Visit, sent: PageReply | null): Promise<FastifyReply> {
  const { site, request, answer, programme } = asked
  const token = tokenOf(asked)
  if (token) await inProgramme(site.database, { programmeId: programme.id, actor: null }, (tx) => endReused(tx, token))
  if (sent) return drawPage(site, answer, visit, sent)
  const wanted = request.method === 'GET' ? `?to=${encodeURIComponent(visit.path)}` : ''
  return answer.redirect(visit.url(`/sign-in${wanted}`), 303)
}

/** Not allowed looks like "not there" to somebody signed in as another role; a stranger is asked to sign in. */
export async function turnAway(
  asked: Asked<unknown>,
  visit: Visit,
  sent: PageReply | null = null,
): Promise<FastifyReply> {
  if (!visit.session) return askToSignIn(asked, visit, sent)
  return drawProblem(asked.site, asked.answer, visit, 403, 'forbidden')
}

export async function answerPage(asked: Asked<PageRoute>): Promise<FastifyReply> {
  const { site, route, request, answer, programme } = asked
  const seen = await visiting(asked, !route.recordsReading, async (visit) => {
    const reply: Reply | typeof forbidden = permits(route.may, visit.session) ? await route.show(visit) : forbidden
    return { visit, reply }
  })
  await keepSession(asked, seen.visit)
  if (route.personal || seen.visit.session) answer.header('cache-control', 'no-store')
  if (seen.reply === forbidden) return turnAway(asked, seen.visit)
  const { session } = seen.visit
  return sendReply(site, answer, frameVisit(site, request, programme, session), seen.reply)
}
