// Handing in captures through the endpoint that phones use, beside a bare handler with one INSERT and PostgreSQL's COPY.

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Ready } from '../src/outreach/offline/ready-shape.ts'
import { fillTo } from './filled.ts'
import { type Ground, prepareGround, run } from './ground.ts'
import { type HandingIn, handIn } from './handing-in.ts'
import type { Measured } from './main.ts'
import { type BenchPhone, sealedTalks, setUpPhone } from './phones.ts'

const clientCounts = [1, 16, 64]
const phones = 16
/** Sealed beforehand: what is measured is the server. */
const talks = 2_000
const perBatch = 50
const clientsOfBatches = 4

async function bodiesOf(all: BenchPhone[], count: number, each: number): Promise<string[]> {
  const share = Math.ceil(count / all.length)
  const parts = await Promise.all(all.map((phone) => sealedTalks(phone, share)))
  const items = parts.flat()
  const now = Date.now()
  return Array.from({ length: Math.floor(items.length / each) }, (_, i) =>
    JSON.stringify({ now, items: items.slice(i * each, (i + 1) * each) }),
  )
}

/** The endpoint that phones use, by the pass they carry. */
function endpoint(address: string, pass: string): Omit<HandingIn, 'clients' | 'bodies'> {
  const headers = { 'content-type': 'application/json', 'kith-pass': pass, 'sec-fetch-site': 'same-origin' }
  return { url: `${address}/bench/capture/commands`, method: 'PUT', headers }
}

const bareForm = { 'content-type': 'application/x-www-form-urlencoded' }

/** How many rows a second COPY takes, of the bytes that a capture's entry has. */
async function copied(ground: Ground, rows: number): Promise<number> {
  // On a connection of its own: what is copied cannot be pipelined.
  const client = new Client(ground.connection)
  await client.connect()
  const line = `${JSON.stringify({ said: 'x'.repeat(300) })}\n`
  const lines = Readable.from(Array.from({ length: rows }, () => line))
  const began = performance.now()
  await pipeline(lines, client.query(copyFrom('copy bare (detail) from stdin')))
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return Math.round(rows / seconds)
}

async function measureAt(ground: Ground, stored: number): Promise<(string | number)[][]> {
  await fillTo(ground, stored)
  const environment = { BENCH_CONNECTION: JSON.stringify(ground.connection) }
  const [app, bare] = [await run('app', environment), await run('bare-insert', environment)]
  const all = await Promise.all(Array.from({ length: phones }, () => setUpPhone(app.address, ground.cookie)))
  const pass = (all[0]?.ready satisfies Ready | undefined)?.pass ?? ''
  const row = (what: string, clients: number, plain: number, real: number, rest: (string | number)[]) => [
    stored.toLocaleString('en-GB'),
    what,
    clients,
    plain,
    real,
    `${Math.round((100 * real) / plain)}%`,
    ...rest,
  ]
  const rows: (string | number)[][] = []
  for (const clients of clientCounts) {
    const bodies = await bodiesOf(all, clients === 1 ? talks / 4 : talks, 1)
    const bareBodies = bodies.map(() => 'matters=money&interests=walking')
    const plain = await handIn({
      url: `${bare.address}/`,
      method: 'POST',
      headers: bareForm,
      bodies: bareBodies,
      clients,
    })
    const real = await handIn({ ...endpoint(app.address, pass), bodies, clients })
    rows.push(row('one a request', clients, plain.perSecond, real.perSecond, [real.p99, real.refused]))
  }
  const bodies = await bodiesOf(all, talks * 2, perBatch)
  const copy = await copied(ground, talks * 5)
  const real = await handIn({ ...endpoint(app.address, pass), bodies, clients: clientsOfBatches })
  const answered = [real.p99, real.refused]
  rows.push(row('50 a request, beside COPY', clientsOfBatches, copy, real.perSecond * perBatch, answered))
  await app.stop()
  await bare.stop()
  return rows
}

export async function captures(): Promise<Measured> {
  const ground = await prepareGround()
  try {
    return {
      title: 'Handing in captures',
      about:
        'Phones hand in sealed conversations by the pass they carry: opened, checked, recorded and marked as done in one transaction, against a bare Fastify handler that does one INSERT, and against COPY of rows of the same size.',
      columns: [
        'stored entries',
        'how',
        'clients',
        'plain, a second',
        'captures a second',
        'ratio',
        'p99, ms',
        'refused or failed',
      ],
      rows: [...(await measureAt(ground, 1_000)), ...(await measureAt(ground, 1_000_000))],
    }
  } finally {
    await ground.leave()
  }
}
