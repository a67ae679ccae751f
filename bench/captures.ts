// Handing in captures through the endpoint that phones use, beside a bare handler with one INSERT and PostgreSQL's COPY.

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { fillTo } from './filled.ts'
import { type Ground, prepareGround, run } from './ground.ts'
import { type HandedIn, type HandingIn, handIn, type Posted } from './handing-in.ts'
import type { Aim, Measured } from './main.ts'
import { type BenchPhone, sealedTalks, setUpPhone } from './phones.ts'
import { sizesAsked } from './sizes.ts'

const clientCounts = [1, 16, 64]
/** As many as the most clients: a phone sends one request at a time, and waits for its answer. */
const phones = 64
/** Sealed beforehand: what is measured is the server. */
const talks = 4_000
const perBatch = 50
const clientsOfBatches = 4

/** What so many phones send, each by its own pass, one after the other, so that no two requests of one phone meet. */
async function postsOf(all: BenchPhone[], count: number, each: number): Promise<Posted[]> {
  const perPhone = Math.ceil(count / all.length / each)
  const now = Date.now()
  const parts = await Promise.all(
    all.map(async (phone) => {
      const items = await sealedTalks(phone, perPhone * each)
      const nth = (n: number) => JSON.stringify({ now, items: items.slice(n * each, (n + 1) * each) })
      return (n: number): Posted => ({ body: nth(n), headers: { 'kith-pass': phone.ready.pass } })
    }),
  )
  return Array.from({ length: perPhone }, (_, n) => parts.map((part) => part(n))).flat()
}

/** The endpoint that phones use. */
function endpoint(address: string): Omit<HandingIn, 'clients' | 'posts'> {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  return { url: `${address}/bench/capture/commands`, method: 'PUT', headers }
}

const typedForm: Posted = { body: 'matters=money&interests=walking' }

function bareEndpoint(address: string): Omit<HandingIn, 'clients' | 'posts'> {
  return { url: `${address}/`, method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
}

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

/** With the microseconds of the app's processor time for each capture. */
type Handed = HandedIn & { each: number }

interface AtSize {
  rows: (string | number)[][]
  /** Of the bare handler, at each number of clients, in per cent. */
  ratios: number[]
  /** Captures a second in batches. */
  batched: number
  megabytes: number
}

async function measureAt(ground: Ground, stored: number): Promise<AtSize> {
  await fillTo(ground, stored)
  const environment = { BENCH_CONNECTION: JSON.stringify(ground.connection) }
  const [app, bare] = [await run('app', environment), await run('bare-insert', environment)]
  const all = await Promise.all(Array.from({ length: phones }, () => setUpPhone(app.address, ground.cookie)))
  const found: AtSize = { rows: [], ratios: [], batched: 0, megabytes: 0 }
  const add = (what: string, clients: number, plain: number, real: number, { p99, refused, each }: Handed) => {
    const ratio = Math.round((100 * real) / plain)
    found.rows.push([stored.toLocaleString('en-GB'), what, clients, plain, real, `${ratio}%`, each, p99, refused])
    return ratio
  }
  const handing = async (posts: Posted[], items: number, clients: number): Promise<Handed> => {
    const before = await app.processorTime()
    const handed = await handIn({ ...endpoint(app.address), posts, clients })
    const used = (await app.processorTime()) - before
    return { ...handed, each: Math.round(used / (posts.length * items)) }
  }
  // Both have run for a while before anything counts, as a server has.
  const warming = await postsOf(all, talks, 1)
  await handing(warming, 1, 16)
  await handIn({ ...bareEndpoint(bare.address), posts: warming.map(() => typedForm), clients: 16 })
  for (const clients of clientCounts) {
    const posts = await postsOf(all, clients === 1 ? talks / 4 : talks, 1)
    const plain = await handIn({ ...bareEndpoint(bare.address), posts: posts.map(() => typedForm), clients })
    const real = await handing(posts, 1, clients)
    found.ratios.push(add('one a request', clients, plain.perSecond, real.perSecond, real))
  }
  const posts = await postsOf(all, talks * 2, perBatch)
  const copy = await copied(ground, talks * 5)
  const real = await handing(posts, perBatch, clientsOfBatches)
  found.batched = real.perSecond * perBatch
  add('50 a request, beside COPY', clientsOfBatches, copy, found.batched, real)
  found.megabytes = Math.round((await app.memory()) / 1e6)
  await app.stop()
  await bare.stop()
  return found
}

function aimsOf(few: AtSize, many: AtSize | undefined): Aim[] {
  const percent = ({ ratios }: AtSize) => ratios.map((ratio) => `${ratio}%`).join(', ')
  const one = `handing in captures one a request, of a bare handler with one INSERT, at ${clientCounts.join(', ')} clients`
  return [
    { what: one, aim: '40%', measured: percent(few) },
    { what: 'captures a second in batches of 50', aim: '5,000', measured: few.batched.toLocaleString('en-GB') },
    ...(many
      ? [
          {
            what: 'both, with the most stored',
            aim: 'no fall',
            measured: `${percent(many)}; ${many.batched.toLocaleString('en-GB')}`,
          },
        ]
      : []),
    { what: 'memory of the app process after them', aim: '', measured: `${(many ?? few).megabytes} MB` },
  ]
}

export async function captures(): Promise<Measured> {
  const ground = await prepareGround()
  try {
    const found: AtSize[] = []
    for (const stored of sizesAsked('1000,1000000')) found.push(await measureAt(ground, stored))
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
        'Kith, µs of processor',
        'p99, ms',
        'refused or failed',
      ],
      rows: found.flatMap(({ rows }) => rows),
      aims: found[0] ? aimsOf(found[0], found.slice(1).at(-1)) : [],
    }
  } finally {
    await ground.leave()
  }
}
