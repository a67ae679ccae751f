import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problem/index.ts'
import { drawBug, drawProblem, drawRefusal } from './drawing.ts'
import type { Site } from './site.ts'
import { frameFor } from './welcome.ts'

const known = new Map<number, 'not-found' | 'too-large' | 'too-many'>([
  [403, 'not-found'],
  [404, 'not-found'],
  [413, 'too-large'],
  [429, 'too-many'],
])

function programmeOf(site: Site, request: FastifyRequest) {
  return site.directory.find(request.url.split(/[/?]/)[1] ?? '').catch(() => null)
}

/** Where an error came from, without what it says: messages may quote what somebody typed. */
function placeOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n')
}

async function answerError(site: Site, error: FastifyError, request: FastifyRequest, answer: FastifyReply) {
  const visit = await frameFor(site, request, await programmeOf(site, request))
  if (error instanceof Problem) return drawRefusal(site, answer, visit, error)
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) return drawProblem(site, answer, visit, status, known.get(status) ?? 'unreadable')
  const reference = crypto.randomUUID().slice(0, 8)
  request.log.error({
    reference,
    route: request.routeOptions.url,
    kind: error.name,
    code: error.code,
    place: placeOf(error),
  })
  return drawBug(site, answer, visit, reference)
}

export function serveErrors(app: FastifyInstance, site: Site): void {
  app.setErrorHandler<FastifyError>((error, request, answer) => answerError(site, error, request, answer))
  app.setNotFoundHandler(async (request, answer) =>
    drawProblem(site, answer, await frameFor(site, request, await programmeOf(site, request)), 404, 'not-found'),
  )
}
