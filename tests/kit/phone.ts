import { base64Of } from '../../browser/capture/base64.ts'
import { seal } from '../../browser/capture/seal.ts'
import type { Ready } from '../../src/outreach/offline/ready-shape.ts'
import type { Capture, CaptureKind, SendingAnswer } from '../../src/outreach/offline/wire.ts'
import { newId } from '../../src/platform/database/index.ts'
import type { Browser } from './browser.ts'

export interface Captured {
  id: string
  sealed: string
}

type Given = Partial<Omit<Capture, 'v' | 'kind'>> & { id?: string }

/** A worker's phone: set up while it is online, it captures and seals by itself, as the page on the phone does. */
export class Phone {
  readonly browser: Browser
  readonly ready: Ready
  private n = 0
  private readonly base: string

  constructor(browser: Browser, ready: Ready, base: string) {
    this.browser = browser
    this.ready = ready
    this.base = base
  }

  async capture(kind: CaptureKind, typed: Record<string, string[]>, given: Given = {}): Promise<Captured> {
    const { id = newId(), ...rest } = given
    this.n += 1
    const { pass, key, programme } = this.ready
    const capture = { v: 1 as const, kind, typed, pass, n: this.n, at: Date.now(), ...rest }
    return { id, sealed: base64Of(await seal(capture, id, { key, programme })) }
  }

  /** A round of today in a shop, and the conversations held on it. */
  async round(typed: Record<string, string[]> = { setting: ['shop'] }): Promise<Captured> {
    const day = this.ready.today.split('-')
    return this.capture('round', {
      'day-year': [day[0] ?? ''],
      'day-month': [day[1] ?? ''],
      'day-day': [day[2] ?? ''],
      ...typed,
    })
  }

  async send(items: Captured[], { now = Date.now(), pass }: { now?: number; pass?: string } = {}) {
    const answer = await this.browser.put(`${this.base}/capture/commands`, { now, items }, pass)
    return { status: answer.statusCode, answer: answer.json<SendingAnswer & { problem?: string }>() }
  }
}

/** Sets up the phone of whoever is signed in. */
export async function phoneOf(browser: Browser, slug: string): Promise<Phone> {
  const { answer } = await browser.call<Ready>('/capture/ready', {})
  return new Phone(browser, answer, `/${slug}`)
}
