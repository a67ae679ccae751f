import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { Seen } from './seen.ts'

type Answers = Record<string, string | number | string[] | undefined>

/** A browser without script: keeps cookies, fills in forms, follows redirects within its programme. */
export class Browser {
  private readonly app: FastifyInstance
  private readonly slug: string
  private readonly cookies: Record<string, string>
  private readonly language: string
  /** Network address that it calls from. */
  address = '127.0.0.1'

  constructor(app: FastifyInstance, slug: string, cookies: Record<string, string> = {}, language = 'en') {
    this.app = app
    this.slug = slug
    this.cookies = { ...cookies }
    this.language = language
  }

  /** Opens a page of the programme, following redirects. */
  async open(path: string): Promise<Seen> {
    return this.follow(await this.request('GET', this.addressOf(path)))
  }

  /** Fills in the form of a page and sends it, as the page's own hidden fields and address ask. */
  async fillIn(path: string, answers: Answers): Promise<Seen> {
    const page = await this.open(path)
    return this.send(page.formAction(path), { 'kith-command': page.hidden('kith-command'), ...answers })
  }

  /** Sends a form and follows where it leads. */
  async send(path: string, answers: Answers): Promise<Seen> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(answers)) {
      if (value === undefined) continue
      for (const each of Array.isArray(value) ? value : [String(value)]) body.append(name, each)
    }
    return this.follow(await this.request('POST', this.addressOf(path), body.toString()))
  }

  /** One request as it is, for tests about status codes and headers. */
  async request(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: string | Buffer,
    type = 'application/x-www-form-urlencoded',
  ): Promise<LightMyRequestResponse> {
    const headers: Record<string, string> = { 'accept-language': this.language, 'sec-fetch-site': 'same-origin' }
    if (payload !== undefined) headers['content-type'] = type
    const answer = await this.app.inject({
      method,
      url,
      headers,
      cookies: this.cookies,
      remoteAddress: this.address,
      ...(payload === undefined ? {} : { payload }),
    })
    for (const cookie of answer.cookies) {
      if (cookie.value === '') delete this.cookies[cookie.name]
      else this.cookies[cookie.name] = cookie.value
    }
    return answer
  }

  /** A call that a script of ours makes. */
  async call<T = Record<string, unknown>>(path: string, body: object): Promise<{ status: number; answer: T }> {
    const answer = await this.request('POST', this.addressOf(path), JSON.stringify(body), 'application/json')
    return { status: answer.statusCode, answer: answer.json<T>() }
  }

  /** What a phone hands in; with its pass, where it has one. */
  put(url: string, body: object, pass?: string): Promise<LightMyRequestResponse> {
    return this.app.inject({
      method: 'PUT',
      url,
      headers: { 'sec-fetch-site': 'same-origin', ...(pass === undefined ? {} : { 'kith-pass': pass }) },
      cookies: this.cookies,
      payload: body,
    })
  }

  /** What the browser keeps for the site, for tests about what becomes of it. */
  cookie(name: string): string | undefined {
    return this.cookies[name]
  }

  /** The same browser with one cookie more, or another one. */
  with(name: string, value: string): Browser {
    return new Browser(this.app, this.slug, { ...this.cookies, [name]: value }, this.language)
  }

  /** Another browser with the same cookies: a thief's copy. */
  copy(): Browser {
    return new Browser(this.app, this.slug, this.cookies, this.language)
  }

  private addressOf(path: string): string {
    return path.startsWith(`/${this.slug}/`) || path === `/${this.slug}`
      ? path
      : `/${this.slug}${path === '/' ? '' : path}`
  }

  private async follow(answer: LightMyRequestResponse): Promise<Seen> {
    let current = answer
    let address = answer.raw.req.url ?? ''
    for (let steps = 0; current.statusCode === 303 && steps < 5; steps += 1) {
      address = String(current.headers.location)
      current = await this.request('GET', address)
    }
    return new Seen(
      current.statusCode,
      address.replace(new RegExp(`^/${this.slug}`), '') || '/',
      current.body,
      current.headers,
    )
  }
}
