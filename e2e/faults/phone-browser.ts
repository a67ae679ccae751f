// The worker's phone: a browser with a profile of its own, which outlives being killed.
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs'

/** The browser's main process, by the profile that it was told to use; its others name it as their parent. */
function mainProcess(profile: string): number | null {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const words = commandOf(name)
    if (words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type=')))
      return Number(name)
  }
  return null
}

function commandOf(process: string): string[] {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

export class PhoneBrowser {
  private context: BrowserContext | null = null
  private current: Page | null = null
  private readonly profile: string
  private readonly baseURL: string

  constructor(profile: string, baseURL: string) {
    this.profile = profile
    this.baseURL = baseURL
  }

  /** The page in use; opens browser and page where there are none. */
  async page(): Promise<Page> {
    if (this.current && !this.current.isClosed()) return this.current
    const context = await this.open()
    this.current = await context.newPage()
    return this.current
  }

  async open(): Promise<BrowserContext> {
    if (this.context) return this.context
    const executablePath = findChromium()
    const context = await chromium.launchPersistentContext(this.profile, {
      args: [...chromiumArguments, '--hide-crash-restore-bubble'],
      ...(executablePath && { executablePath }),
      baseURL: this.baseURL,
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    })
    context.setDefaultTimeout(20_000)
    context.on('close', () => this.gone(context))
    this.context = context
    return context
  }

  private gone(context: BrowserContext): void {
    if (this.context !== context) return
    this.context = null
    this.current = null
  }

  /** Closes the tab as it stands, whatever it was doing. */
  async killTab(): Promise<void> {
    const page = this.current
    this.current = null
    await page?.close({ runBeforeUnload: false }).catch(() => undefined)
  }

  /** Kills the whole browser: nothing of it can be tidied up. */
  async killBrowser(): Promise<void> {
    const { context } = this
    const main = mainProcess(this.profile)
    if (main === null || !context) return
    const gone = new Promise((done) => context.once('close', done))
    process.kill(main, 'SIGKILL')
    await Promise.race([gone, pause(10_000)])
    this.gone(context)
    while (mainProcess(this.profile) !== null) await pause(20)
  }

  async close(): Promise<void> {
    await this.context?.close().catch(() => undefined)
  }
}
