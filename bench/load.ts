import autocannon from 'autocannon'
import type { Running } from './ground.ts'

export interface Load {
  url: string
  clients: number
  seconds: number
  headers?: Record<string, string>
  /** A fresh body for each request; a GET without it. */
  body?: () => string
}

export interface Carried {
  perSecond: number
  p99: number
  refused: number
}

/** As many requests as so many clients can send one after the other. */
export async function carry({ url, clients, seconds, headers = {}, body }: Load): Promise<Carried> {
  const request = body
    ? { method: 'POST' as const, setupRequest: (each: autocannon.Request) => ({ ...each, body: body() }) }
    : { method: 'GET' as const }
  const form: Record<string, string> = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    headers: { ...form, ...headers },
    requests: [request],
  })
  const refused = result['4xx'] + result['5xx'] + result.errors + result.timeouts
  return { perSecond: Math.round(result.requests.average), p99: result.latency.p99, refused }
}

/** One side of a comparison: a server and what it is asked. */
export interface Side {
  server: Running
  load: Omit<Load, 'clients' | 'seconds'>
}

interface Shown extends Carried {
  /** Microseconds of the server's processor time for each request: other work on the machine hardly changes them. */
  each: number
}

const turns = 3
const seconds = 2

async function turn({ server, load }: Side, clients: number): Promise<Shown> {
  const before = await server.processorTime()
  const carried = await carry({ ...load, clients, seconds })
  const used = (await server.processorTime()) - before
  return { ...carried, each: used / Math.max(1, carried.perSecond * seconds) }
}

/** All turns as one: the middle speed, the worst wait, everything that was refused. */
function together(runs: readonly Shown[]): Shown {
  const middle = (of: (run: Shown) => number) => Math.round(runs.map(of).toSorted((a, b) => a - b)[turns >> 1] ?? 0)
  return {
    perSecond: middle((run) => run.perSecond),
    each: middle((run) => run.each),
    p99: Math.max(...runs.map(({ p99 }) => p99)),
    refused: runs.reduce((sum, { refused }) => sum + refused, 0),
  }
}

export const comparedColumns = [
  'clients',
  'bare, a second',
  'Kith, a second',
  'ratio, %',
  'bare, µs of processor',
  'Kith, µs of processor',
  'Kith p99, ms',
  'refused or failed',
]

/** Two servers in short turns, so that whatever else the machine does falls on both. */
export async function compare(bare: Side, kith: Side, clients: number): Promise<{ ratio: number; row: number[] }> {
  await turn(kith, clients)
  const [plain, real]: [Shown[], Shown[]] = [[], []]
  for (let n = 0; n < turns; n += 1) {
    plain.push(await turn(bare, clients))
    real.push(await turn(kith, clients))
  }
  const [one, other] = [together(plain), together(real)]
  const ratio = Math.round((100 * other.perSecond) / one.perSecond)
  return {
    ratio,
    row: [clients, one.perSecond, other.perSecond, ratio, one.each, other.each, other.p99, other.refused],
  }
}
