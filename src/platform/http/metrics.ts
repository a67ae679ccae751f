import fastify, { type FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Site } from './site.ts'

export interface Metrics {
  /** Watches a server: how many requests, of which route, how long. */
  watch(app: FastifyInstance): void
  /** A server of its own, on a port that the world does not see. */
  server(): FastifyInstance
}

/** Figures for Prometheus. A route is named by its pattern, so that no address with an id becomes a label. */
export function metricsOf(site: Pick<Site, 'database'>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const { pool } = site.database
  const connections = new Gauge({
    name: 'kith_database_connections',
    help: 'Connections by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waited-for' }, pool.waitingCount)
    },
  })
  const requests = new Histogram({
    name: 'kith_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  return {
    watch: (app) => {
      app.addHook('onResponse', async (request, answer) => {
        const labels = {
          method: request.method,
          route: request.routeOptions.url ?? 'none',
          status: String(answer.statusCode),
        }
        requests.observe(labels, answer.elapsedTime / 1000)
      })
    },
    server: () => {
      const app = fastify()
      app.get('/metrics', async (_request, answer) => answer.type(registry.contentType).send(await registry.metrics()))
      app.addHook('onClose', async () => connections.reset())
      return app
    },
  }
}
