import type { FastifyInstance } from 'fastify'

/** One line a request: the route's pattern, never the address asked for, since addresses carry ids and typed words. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, answer) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: answer.statusCode,
      ms: Math.round(answer.elapsedTime),
    })
  })
}
