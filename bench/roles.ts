// The processes that a measurement starts beside itself, so that load and server do not share one.
import fastify from 'fastify'
import { buildApp } from '../src/app.ts'
import { openDatabase, openPool } from '../src/platform/database/index.ts'
import { readSettings } from '../src/platform/settings/index.ts'

const loopback = '127.0.0.1'

function connectionGiven() {
  return JSON.parse(process.env.BENCH_CONNECTION ?? '{}')
}

async function app(): Promise<void> {
  const settings = readSettings({
    KITH_LOG: 'silent',
    KITH_REQUESTS_PER_MINUTE: '10000000',
    KITH_SECRET: 'a secret for as long as this measures',
  })
  const database = await openDatabase(openPool(connectionGiven(), 10), { guarded: false })
  const server = await buildApp(settings, database, { assetsFolder: 'dist/assets' })
  process.send?.(await server.listen({ port: 0, host: loopback }))
}

/** A handler that reads a form's body and does one INSERT: what the machine can do at most. */
async function bareInsert(): Promise<void> {
  const pool = openPool(connectionGiven(), 10)
  const server = fastify()
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  server.post('/', async (request, answer) => {
    await pool.query('insert into bare (detail) values ($1)', [JSON.stringify({ body: request.body })])
    return answer.code(303).header('location', '/').send()
  })
  process.send?.(await server.listen({ port: 0, host: loopback }))
}

/** A page of as many bytes as the real one, from memory. */
async function barePage(): Promise<void> {
  const page = 'x'.repeat(Number(process.env.BENCH_BYTES))
  const server = fastify()
  server.get('/', async (_request, answer) => answer.type('text/html; charset=utf-8').send(page))
  process.send?.(await server.listen({ port: 0, host: loopback }))
}

const roles: Record<string, () => Promise<void>> = { app, 'bare-insert': bareInsert, 'bare-page': barePage }

export async function role([name = '']: string[]): Promise<void> {
  await roles[name]?.()
  process.on('message', (asked) => {
    const { user, system } = process.cpuUsage()
    process.send?.(asked === 'memory' ? process.memoryUsage.rss() : user + system)
  })
  for (const end of ['disconnect', 'SIGTERM'] as const) process.once(end, () => process.exit(0))
}
