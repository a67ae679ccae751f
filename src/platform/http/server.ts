import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { serveAssets } from './assets.ts'
import { secureCookies } from './cookies.ts'
import { serveErrors } from './errors.ts'
import { logRequests } from './log.ts'
import { readableAddress } from './readable-address.ts'
import { serveRoutes } from './routing.ts'
import type { Site } from './site.ts'
import { noteMethods, refuseOtherMethods } from './wrong-method.ts'

/** Nothing is loaded from anywhere else, and nothing inline runs or styles. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
  },
}

async function protect(app: FastifyInstance, site: Site): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: secureCookies(site.settings) ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 262_144 })
  await app.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 1024 })
  await app.register(rateLimit, { global: true, max: site.settings.requestsPerMinute, timeWindow: 60_000 })
}

/** Extra routes that are not pages of a programme (sign-in ceremonies, health), registered before the pages. */
export type Plugin = (app: FastifyInstance, site: Site) => Promise<void> | void

export async function buildServer(site: Site, plugins: Plugin[] = []): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: site.settings.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    // One hop: what a caller puts in X-Forwarded-For before the proxy's own line is not believed.
    trustProxy: (_address, hop) => site.settings.trustProxy && hop === 0,
    bodyLimit: 262_144,
    requestTimeout: 60_000,
    rewriteUrl: ({ url = '/' }) => readableAddress(url),
    // As long as any address may be: what is too long to be an id is answered by a page, not by the router.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 16_384 },
  })
  const answered = noteMethods(app)
  await protect(app, site)
  logRequests(app)
  serveErrors(app, site)
  await serveAssets(app, site)
  for (const plugin of plugins) await plugin(app, site)
  await serveRoutes(app, site)
  refuseOtherMethods(app, site, answered)
  return app
}
