import type { Plugin } from './server.ts'

/** For whatever watches over the app: is the process alive, and can it serve? */
export const health: Plugin = (app, site) => {
  app.get('/health/live', { config: { rateLimit: false } }, async () => ({ status: 'live' }))
  app.get('/health/ready', { config: { rateLimit: false } }, async (_request, answer) => {
    try {
      await site.database.pool.query('select 1')
      return { status: 'ready' }
    } catch {
      return answer.code(503).send({ status: 'the database does not answer' })
    }
  })
}
