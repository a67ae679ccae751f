import { existsSync } from 'node:fs'
import { get } from 'node:http'
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { chromiumArguments, findChromium, noChromium } from '../scripts/chromium.mjs'
import { prepareGround, run } from './ground.ts'
import type { Measured } from './main.ts'
import { stock, stockedActivities, stockedHubs } from './stocked.ts'

// The slow 3G of browsers' own tools: 400 kbit/s each way, each round trip 400 ms; a processor a quarter as fast.
const slow = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000, offline: false }
const processorSlowdown = 4
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true }
const times = 5

async function slowed(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', slow)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown })
  return devtools
}

/** From asking for the app to a tap on the first choice having been answered on the screen. */
async function untilATapIsAnswered(page: Page, address: string): Promise<number> {
  const began = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  const shop = page.getByRole('radio', { name: 'Shop' })
  await shop.check({ timeout: 60_000 })
  return Math.round(performance.now() - began)
}

async function signedIn(browser: Browser, address: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext(phone)
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: address }])
  return context
}

interface Opening {
  first: number
  again: number
  withNoSignal: number
}

async function opened(browser: Browser, address: string, cookie: string): Promise<Opening> {
  const context = await signedIn(browser, address, cookie)
  const app = `${address}/bench/capture`
  const page = await context.newPage()
  await slowed(page)
  const kept = page.waitForResponse(/directory\.json/, { timeout: 120_000 })
  const first = await untilATapIsAnswered(page, app)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await (await kept).finished()
  const next = await context.newPage()
  await slowed(next)
  const again = await untilATapIsAnswered(next, app)
  const last = await context.newPage()
  const devtools = await slowed(last)
  await context.setOffline(true)
  await devtools.send('Network.emulateNetworkConditions', { ...slow, offline: true })
  const withNoSignal = await untilATapIsAnswered(last, app)
  await context.close()
  return { first, again, withNoSignal }
}

/** How many bytes come over the network, compressed as it is sent or as it is. */
function bytesOf(address: string, cookie: string, encoding: 'br' | 'identity' = 'br'): Promise<number> {
  return new Promise((done, failed) => {
    const asked = get(address, { headers: { 'accept-encoding': encoding, cookie } }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
      })
      answer.on('end', () => done(bytes)).on('error', failed)
    })
    asked.on('error', failed)
  })
}

const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function openings(address: string, cookie: string): Promise<Opening> {
  const executablePath = findChromium()
  if (!executablePath || !existsSync(executablePath)) throw new Error(noChromium)
  // Only here: the servers that are measured come out of the same file, and should not carry it.
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: chromiumArguments })
  const found: Opening[] = []
  for (let time = 0; time < times; time += 1) found.push(await opened(browser, address, cookie))
  await browser.close()
  const middleOf = (which: keyof Opening) => middle(found.map((opening) => opening[which]))
  return { first: middleOf('first'), again: middleOf('again'), withNoSignal: middleOf('withNoSignal') }
}

/** All that a phone fetches of the app. */
async function bytesOfApp(address: string, cookie: string): Promise<number> {
  const worker = await (await fetch(`${address}/bench/capture/worker.js`)).text()
  const { files }: { files: string[] } = JSON.parse(/^const kith=(.*);$/m.exec(worker)?.[1] ?? '{"files":[]}')
  const parts = ['/bench/capture', '/bench/capture/worker.js', ...files]
  const weights = await Promise.all(parts.map((part) => bytesOf(address + part, cookie)))
  return weights.reduce((sum, weight) => sum + weight, 0)
}

/** How heavy the app of the phones is, and how soon it can be used on a slow phone with a slow network. */
export async function captureApp(): Promise<Measured> {
  const ground = await prepareGround()
  await stock(ground.database, ground.programmeId)
  const app = await run('app', { BENCH_CONNECTION: JSON.stringify(ground.connection) })
  const whole = await bytesOfApp(app.address, ground.cookie)
  const address = `${app.address}/bench/capture/directory.json`
  const [directory, sent] = [await bytesOf(address, ground.cookie, 'identity'), await bytesOf(address, ground.cookie)]
  const { first, again, withNoSignal } = await openings(app.address, ground.cookie)
  await app.stop()
  await ground.leave()
  const until = 'until a tap is answered'
  return {
    title: 'The capture app',
    about: `Slow 3G (400 kbit/s, 400 ms a round trip) and a processor slowed ${processorSlowdown} times, in Chromium, middle of ${times}: from the address to the tick after a tap on the first choice.`,
    columns: ['what', 'measured'],
    rows: [
      ['bytes of Brotli: page, script, sheet, worker, manifest, brand', whole],
      [
        `bytes of the directory of ${stockedHubs} hubs and ${stockedActivities} activities, five weeks of each`,
        directory,
      ],
      ['the same, of Brotli', sent],
      [`first time, ${until}, ms`, first],
      [`again, ${until}, ms`, again],
      [`again with no signal, ${until}, ms`, withNoSignal],
    ],
    aims: [
      { what: 'the capture app, everything included', aim: '40 KB of Brotli', measured: `${whole} bytes` },
      { what: 'the directory on the phone', aim: '300 KB', measured: `${directory} bytes, ${sent} of Brotli` },
      {
        what: `slow 3G and processor ×4, ${until}: first, again, no signal`,
        aim: '',
        measured: `${first}, ${again}, ${withNoSignal} ms`,
      },
    ],
  }
}
