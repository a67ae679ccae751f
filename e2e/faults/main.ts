// Captures under faults, then counts: npm run test:faults [-- --captures 60 --faults 30 --seed 7]
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openApp, signIn, waitUntilSent } from './capture-app.ts'
import { atRound, captureNext } from './capturing.ts'
import { Chance } from './chance.ts'
import { FaultProxy } from './fault-proxy.ts'
import { faults } from './faults.ts'
import { KithServer } from './kith-server.ts'
import { Made } from './made.ts'
import { PhoneBrowser } from './phone-browser.ts'
import { judge, storedIn, type Verdict } from './stored.ts'
import type { World } from './world.ts'

const root = resolve(import.meta.dirname, '../..')
const say = (line: string) => process.stdout.write(`${line}\n`)

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** As many faults as wanted, each as often as the others, in an order left to chance. */
function planned(chance: Chance, wanted: number): string[] {
  const names = Object.keys(faults)
  return chance.shuffled(Array.from({ length: wanted }, (_, i) => names[i % names.length] ?? ''))
}

async function begin(folder: string, seed: number): Promise<World> {
  const proxy = await FaultProxy.start()
  const publicUrl = `http://localhost:${proxy.port}`
  const port = await freePort()
  const server = new KithServer({ root, data: join(folder, 'data'), port, publicUrl })
  proxy.target = port
  proxy.kill = () => server.kill()
  await server.start()
  const phone = new PhoneBrowser(join(folder, 'profile'), publicUrl)
  return { chance: new Chance(seed), proxy, server, phone, made: new Made(), next: 0 }
}

/** The demo moves in beside its first visitors: the count begins once nobody else writes. */
async function settleIn({ phone }: World): Promise<void> {
  const page = await phone.page()
  await page.goto('/')
  while ((await page.getByRole('progressbar').count()) > 0) {
    await pause(1000)
    await page.reload()
  }
  await signIn(page)
  await openApp(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** A fault may take more than one capture, so they are spread over what is left to capture; none is left out. */
async function captureAll(world: World, captures: number, plan: string[]): Promise<Map<string, number>> {
  const injected = new Map<string, number>()
  for (let done = 0; world.next < captures || done < plan.length; ) {
    const left = (plan.length - done) * 1.6
    const fault = world.chance.share() < left / Math.max(1, captures - world.next) ? plan[done] : undefined
    if (fault === undefined) await captureNext(world)
    else {
      say(`${String(world.next).padStart(5)} ${fault}`)
      await faults[fault]?.(world)
      injected.set(fault, (injected.get(fault) ?? 0) + 1)
      done += 1
    }
  }
  return injected
}

/** With network and server as they should be, everything that waits is sent. */
async function drain(world: World): Promise<string> {
  world.proxy.network = 'up'
  world.proxy.disarm()
  if (!world.server.runs) await world.server.start()
  const page = await atRound(world)
  await waitUntilSent(page)
  // What was counted and had not been told is put in the queue now.
  await openApp(page)
  return waitUntilSent(page)
}

function tell(injected: Map<string, number>, verdict: Verdict, kept: string[]): boolean {
  say('\nfault                                  times')
  for (const [name, times] of [...injected].sort(([a], [b]) => (a < b ? -1 : 1)))
    say(`${name.padEnd(38)} ${String(times).padStart(5)}`)
  say(`${'all'.padEnd(38)} ${String([...injected.values()].reduce((a, b) => a + b, 0)).padStart(5)}\n`)
  const { made, inTheRecord, spoken, lost, doubled, changed } = verdict
  for (const [what, which] of Object.entries({ lost, doubled, changed, kept })) {
    for (const each of which) say(`${what}: ${each}`)
  }
  say(
    `${made} made, ${inTheRecord} in the record, ${lost.length} lost, ${doubled.length} doubled, ${changed.length} changed`,
  )
  say(`${spoken} counted on the rounds`)
  return made === inTheRecord && made === spoken && lost.length + doubled.length + changed.length + kept.length === 0
}

/** What the worker and the operator see when a run cannot go on. */
async function tellWhere({ phone, server }: World): Promise<void> {
  const page = await phone.page()
  say(`${page.url()}\n${await page.innerText('body', { timeout: 2000 }).catch(() => 'no page')}`)
  say(server.log())
}

async function run(folder: string, captures: number, wanted: number, seed: number): Promise<boolean> {
  const world = await begin(folder, seed)
  try {
    await settleIn(world)
    const injected = await captureAll(world, captures, planned(world.chance, wanted))
    say(`  at the end the page says: ${await drain(world)}`)
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(Date.now())
    const found = await storedIn(join(folder, 'data'))
    return tell(injected, judge(world.made.all, found, today), found.kept)
  } catch (error) {
    await tellWhere(world)
    throw error
  } finally {
    await world.phone.close()
    await world.server.stop()
    await world.proxy.stop()
  }
}

function wishes() {
  const { values } = parseArgs({
    options: {
      captures: { type: 'string', default: '500' },
      faults: { type: 'string', default: '200' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    },
  })
  return { captures: Number(values.captures), faults: Number(values.faults), seed: Number(values.seed) }
}

/** Runs it as the command line asks, and gives the exit code. */
export async function main(): Promise<number> {
  const { captures, faults: wanted, seed } = wishes()
  const folder = mkdtempSync(join(tmpdir(), 'kith-faults-'))
  say(`${captures} captures under ${wanted} faults, --seed ${seed}`)
  const began = Date.now()
  try {
    const good = await run(folder, captures, wanted, seed)
    say(`after ${Math.round((Date.now() - began) / 1000)} s`)
    return good ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
