import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { drawProblem } from './drawing.ts'
import { programmeAsked } from './programme-asked.ts'
import type { Site } from './site.ts'
import { frameFor } from './welcome.ts'

/** Which methods each address answers, by its pattern. */
export type Answered = Map<string, Set<string>>

/** Notes the methods of every address that is registered from now on, whoever registers it. */
export function noteMethods(app: FastifyInstance): Answered {
  const answered: Answered = new Map()
  app.addHook('onRoute', ({ url, method }) => {
    const known = answered.get(url) ?? new Set()
    for (const each of [method].flat()) known.add(each)
    answered.set(url, known)
  })
  return answered
}

/** What is of no programme is answered like any other unknown address. */
async function refuse(site: Site, url: string, allowed: string, request: FastifyRequest, answer: FastifyReply) {
  const programme = await programmeAsked(site, request)
  const visit = await frameFor(site, request, programme)
  if (url.startsWith('/:programme') && !programme) return drawProblem(site, answer, visit, 404, 'not-found')
  return drawProblem(site, answer.header('allow', allowed), visit, 405, 'wrong-method')
}

/** Answers every other method of the addresses that are there: not this way, and which way instead (RFC 9110, 15.5.6). */
export function refuseOtherMethods(app: FastifyInstance, site: Site, answered: Answered): void {
  for (const [url, known] of answered) {
    const method = app.supportedMethods.filter((each) => !known.has(each))
    const allowed = [...known].toSorted().join(', ')
    const refusing = async (request: FastifyRequest, answer: FastifyReply) =>
      refuse(site, url, allowed, request, answer)
    // Before the body is read: it is not asked what was sent.
    const route: RouteOptions = { method, url, exposeHeadRoute: false, preParsing: refusing, handler: refusing }
    app.route(route)
  }
}
