// Stands between browser and server, and does to requests what networks do.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, type Asked, forward, whole } from './forward.ts'

/** What happens to one sending of captures. */
export type Trick =
  | 'lost-before'
  | 'lost-after'
  | 'late'
  | 'twice'
  | 'out-of-turn'
  | 'login-page'
  | 'moved'
  | 'bad-gateway'
  | 'cut'
  | 'killed-before'
  | 'killed-after'

export type Network = 'up' | 'down' | 'portal'

const loginPage: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from('<!DOCTYPE html><title>Free WiFi</title><h1>Sign in to use this network</h1><form></form>'),
}
const moved: Answer = { status: 302, headers: { location: 'http://localhost:9/welcome' }, body: Buffer.alloc(0) }
const badGateway: Answer = { status: 502, headers: { 'content-type': 'text/html' }, body: Buffer.from('<h1>502</h1>') }

function give(answer: ServerResponse, { status, headers, body }: Answer): void {
  answer.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
}

export class FaultProxy {
  network: Network = 'up'
  /** Where the server listens just now. */
  target = 0
  /** Kills the server. */
  kill: () => void = () => undefined
  /** How long it takes before a server that is killed "before the commit" is killed, in milliseconds. */
  killsAfter = 0
  private readonly armed: Trick[] = []
  private readonly server: Server

  private constructor() {
    this.server = createServer((request, answer) => {
      this.serve(request, answer).catch(() => answer.destroy())
    })
  }

  static async start(): Promise<FaultProxy> {
    const proxy = new FaultProxy()
    await new Promise<void>((done) => proxy.server.listen(0, '127.0.0.1', done))
    return proxy
  }

  get port(): number {
    const address = this.server.address()
    return typeof address === 'object' && address ? address.port : 0
  }

  /** The next sending of captures meets this. */
  arm(trick: Trick): void {
    this.armed.push(trick)
  }

  /** Whether something is still to come that was armed. */
  get waits(): boolean {
    return this.armed.length > 0
  }

  disarm(): void {
    this.armed.length = 0
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
  }

  private async serve(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const asked = { method: request.method, url: request.url, headers: request.headers, body: await whole(request) }
    if (this.network === 'down') return void answer.destroy()
    if (this.network === 'portal') return give(answer, loginPage)
    const sending = request.method === 'PUT' && (request.url ?? '').includes('/capture/commands')
    const trick = sending ? this.armed.shift() : undefined
    if (trick) return this.play(trick, asked, answer)
    give(answer, await this.through(asked))
  }

  private through(asked: Asked): Promise<Answer> {
    return forward(this.target, asked)
  }

  private play(trick: Trick, asked: Asked, answer: ServerResponse): Promise<void> | void {
    const canned = { 'login-page': loginPage, moved, 'bad-gateway': badGateway }
    if (trick === 'login-page' || trick === 'moved' || trick === 'bad-gateway') return give(answer, canned[trick])
    const tricks = { ...this.losses(asked, answer), ...this.muddles(asked, answer) }
    return tricks[trick]()
  }

  private losses(asked: Asked, answer: ServerResponse) {
    return {
      'lost-before': () => void answer.destroy(),
      'lost-after': async () => {
        await this.through(asked)
        answer.destroy()
      },
      cut: async () => {
        const { status, headers, body } = await this.through(asked)
        answer.writeHead(status, { ...headers, 'content-length': body.length })
        answer.write(body.subarray(0, body.length / 2), () => answer.destroy())
      },
      'killed-before': async () => {
        const lost = this.through(asked).catch(() => null)
        await pause(this.killsAfter)
        this.kill()
        await lost
        answer.destroy()
      },
      'killed-after': async () => {
        await this.through(asked)
        this.kill()
        answer.destroy()
      },
    }
  }

  private muddles(asked: Asked, answer: ServerResponse) {
    return {
      late: async () => {
        await pause(1500)
        give(answer, await this.through(asked))
      },
      twice: async () => {
        const [first] = await Promise.all([this.through(asked), this.through(asked)])
        give(answer, first)
      },
      // The phone believes it lost and sends again; this one comes in after that.
      'out-of-turn': async () => {
        answer.destroy()
        await pause(4000)
        await this.through(asked).catch(() => null)
      },
    }
  }
}
