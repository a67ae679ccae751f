import { Agent, request } from 'node:http'

/** A server, and bodies that are sent once each: sent again, they would be known already. */
export interface HandingIn {
  url: string
  method: 'POST' | 'PUT'
  headers: Record<string, string>
  bodies: readonly string[]
  clients: number
}

export interface HandedIn {
  perSecond: number
  p99: number
  refused: number
}

/** Sends one body; the status of the answer, once it has been read. */
function send({ url, method, headers }: HandingIn, body: string, agent: Agent): Promise<number> {
  return new Promise((done, failed) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const asked = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      answer.on('end', () => done(answer.statusCode ?? 0)).on('error', failed)
      answer.resume()
    })
    asked.on('error', failed).end(body)
  })
}

/** So many clients, each sending its next body when it has the answer to the one before. */
export async function handIn(given: HandingIn): Promise<HandedIn> {
  const agent = new Agent({ keepAlive: true, maxSockets: given.clients })
  const waits: number[] = []
  let [next, refused] = [0, 0]
  const client = async () => {
    for (let body = given.bodies[next++]; body !== undefined; body = given.bodies[next++]) {
      const began = performance.now()
      const status = await send(given, body, agent).catch(() => 0)
      waits.push(performance.now() - began)
      if (status < 200 || status > 399) refused += 1
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: given.clients }, client))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  const sorted = waits.toSorted((a, b) => a - b)
  const p99 = Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0)
  return { perSecond: Math.round(given.bodies.length / seconds), p99, refused }
}
