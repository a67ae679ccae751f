import { Agent, request } from 'node:http'

/** One request: its body, and the headers that are its own. */
export interface Posted {
  body: string
  headers?: Record<string, string>
}

/** A server, and what is sent to it once each: sent again, it would be known already. */
export interface HandingIn {
  url: string
  method: 'POST' | 'PUT'
  headers: Record<string, string>
  posts: readonly Posted[]
  clients: number
}

export interface HandedIn {
  perSecond: number
  p99: number
  refused: number
}

/** Sends one of them; the status of the answer, once it has been read. */
function send({ url, method, headers }: HandingIn, { body, headers: own }: Posted, agent: Agent): Promise<number> {
  return new Promise((done, failed) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const asked = request(url, { method, agent, headers: { ...headers, ...own, ...length } }, (answer) => {
      answer.on('end', () => done(answer.statusCode ?? 0)).on('error', failed)
      answer.resume()
    })
    asked.on('error', failed).end(body)
  })
}

/** So many clients, each sending its next request when it has the answer to the one before. */
export async function handIn(given: HandingIn): Promise<HandedIn> {
  const agent = new Agent({ keepAlive: true, maxSockets: given.clients })
  const waits: number[] = []
  let [next, refused] = [0, 0]
  const client = async () => {
    for (let post = given.posts[next++]; post !== undefined; post = given.posts[next++]) {
      const began = performance.now()
      const status = await send(given, post, agent).catch(() => 0)
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
  return { perSecond: Math.round(given.posts.length / seconds), p99, refused }
}
