// Everything that goes wrong, by name. Each fault is injected around one capture.
import { setTimeout as pause } from 'node:timers/promises'
import { fill, makeRoom } from '../kit/room.ts'
import { appAt, openApp, savedId, signIn, tapSave, waitUntilSent } from './capture-app.ts'
import { atRound, captureNext } from './capturing.ts'
import { shiftClock } from './device-clock.ts'
import type { Trick } from './fault-proxy.ts'
import { captureInBothTabs } from './two-tabs.ts'
import type { World } from './world.ts'

export type Fault = (world: World) => Promise<void>

const soon = ({ chance }: World) => pause(chance.below(150))

/** One sending meets a trick of the network; the capture itself is as ever. */
const trick =
  (name: Trick): Fault =>
  async (world) => {
    world.proxy.arm(name)
    await captureNext(world)
  }

/** The server is killed as it deals with a sending, and started again on the same folder. */
const killedServer =
  (name: Trick): Fault =>
  async (world) => {
    world.proxy.killsAfter = world.chance.below(25)
    world.proxy.arm(name)
    await captureNext(world)
    for (let waited = 0; world.server.runs && waited < 3000; waited += 50) await pause(50)
    world.proxy.disarm()
    world.server.kill()
    await captureNext(world)
    await world.server.start()
  }

const tabKilled: Fault = (world) =>
  captureNext(world, {
    during: async () => {
      await soon(world)
      await world.phone.killTab()
    },
  })

const browserKilled: Fault = (world) =>
  captureNext(world, {
    during: async () => {
      await soon(world)
      await world.phone.killBrowser()
    },
  })

const reloaded: Fault = async (world) => {
  await captureNext(world)
  const page = await world.phone.page()
  await soon(world)
  await page.reload()
}

const network =
  (state: 'down' | 'portal'): Fault =>
  async (world) => {
    world.proxy.network = state
    await captureNext(world)
    await openApp(await world.phone.page())
    await captureNext(world)
    world.proxy.network = 'up'
  }

const quotaFull: Fault = async (world) => {
  const page = await atRound(world)
  await fill(page)
  await captureNext(world, {
    during: async () => {
      await page.getByText('This is not saved').waitFor()
      await makeRoom(page)
      await tapSave(page)
      await savedId(page)
    },
  })
}

const hour = 3_600_000
const shifts = [-365 * 24 * hour, -26 * hour, -3 * hour, 3 * hour, 30 * hour, 100 * hour, 5 * 365 * 24 * hour]

const clockShifted: Fault = async (world) => {
  const shift = world.chance.one(shifts)
  const page = await atRound(world)
  await shiftClock(page, shift)
  await captureNext(world, { shift })
  // Some shift back before it is sent, some stay wrong for a while.
  if (world.chance.share() < 0.5) await shiftClock(page, 0)
  await captureNext(world, { shift })
  await shiftClock(page, 0)
}

/** Another version is deployed while something waits; the phone takes it up when it can. */
const newVersion: Fault = async (world) => {
  world.proxy.network = 'down'
  await captureNext(world)
  await world.server.deploy()
  world.proxy.network = 'up'
  await openApp(await world.phone.page())
  await captureNext(world)
}

/** Signed out elsewhere; the phone is emptied when it is next online, and signed in again. */
const signedOut: Fault = async (world) => {
  const page = await atRound(world)
  await page.context().clearCookies()
  await captureNext(world)
  await openApp(page)
  await captureNext(world)
  await signIn(page)
  await page.goto(appAt)
  // What the emptied phone shows of the round comes from the server: only what was sent is in it.
  await waitUntilSent(page)
  await openApp(page)
  await page.waitForLoadState('networkidle')
}

const workerStopped: Fault = async (world) => {
  const page = await atRound(world)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('ServiceWorker.enable')
  await captureNext(world, { during: () => devtools.send('ServiceWorker.stopAllWorkers') })
}

export const faults: Readonly<Record<string, Fault>> = {
  'tab killed while saving': tabKilled,
  'browser killed while saving': browserKilled,
  'page reloaded while sending': reloaded,
  'two tabs save at once': captureInBothTabs,
  'service worker stopped': workerStopped,
  'server killed before the commit': killedServer('killed-before'),
  'server killed after the commit': killedServer('killed-after'),
  'request lost before the server': trick('lost-before'),
  'answer lost after the commit': trick('lost-after'),
  'request late': trick('late'),
  'request repeated': trick('twice'),
  'request out of turn': trick('out-of-turn'),
  'answer cut': trick('cut'),
  'login page for an answer': trick('login-page'),
  'redirected to a login page': trick('moved'),
  'bad gateway': trick('bad-gateway'),
  'no network': network('down'),
  'network with a login page': network('portal'),
  'storage full while saving': quotaFull,
  'clock shifted': clockShifted,
  'new version while some wait': newVersion,
  'session gone, then signed in again': signedOut,
}
