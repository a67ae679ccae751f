import autocannon from 'autocannon'

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
