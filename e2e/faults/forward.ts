import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
} from 'node:http'

export interface Asked {
  method: string | undefined
  url: string | undefined
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface Answer {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

/** Only between two neighbours: RFC 9110, section 7.6.1. */
const hops = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer'])

export async function whole(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part)
  return Buffer.concat(parts)
}

const withoutHops = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !hops.has(name)))

function answered(asking: ClientRequest): Promise<IncomingMessage> {
  return new Promise((done, failed) => asking.once('response', done).once('error', failed))
}

/** Asks the server the same, on a connection of its own. */
export async function forward(port: number, { method, url, headers, body }: Asked): Promise<Answer> {
  const options = { host: '127.0.0.1', port, method, path: url, headers: withoutHops(headers), agent: false }
  const asking = request(options)
  const coming = answered(asking)
  asking.end(body)
  const answer = await coming
  // A server that is killed in the middle of its answer.
  asking.on('error', () => undefined)
  return { status: answer.statusCode ?? 502, headers: withoutHops(answer.headers), body: await whole(answer) }
}
