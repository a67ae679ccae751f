// What the phone keeps, and what happens when it cannot: see docs/offline.md.
import { expect, type Page, test } from '@playwright/test'
import {
  blockSending,
  captureOne,
  expectSaved,
  goOutOfSignal,
  keptOn,
  letThrough,
  onlyThePageSends,
  openApp,
  save,
  startRound,
  talk,
} from './kit/in-the-app.ts'
import { fill, makeRoom } from './kit/room.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })
test.beforeEach(onlyThePageSends)

const alert = (page: Page) => page.getByRole('alert')
const status = (page: Page) => page.getByRole('status')
const checked = (page: Page) => page.getByRole('checkbox', { name: 'Staying safe online' })

async function devtoolsOf(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  return { devtools, origin }
}

test('a full phone says that nothing was saved, keeps what was tapped, and saves it once there is room', async ({
  page,
}) => {
  await goOutOfSignal(page)
  await talk(page)
  await fill(page)
  await save(page)
  await expect(alert(page)).toContainText('This is not saved')
  await expect(alert(page)).toContainText('This phone has no room left')
  await expect(alert(page)).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was said')
  await expect(status(page)).not.toContainText('waiting')
  await expect(checked(page)).toBeChecked()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await makeRoom(page)
  await save(page)
  await expectSaved(page)
  await expect(status(page)).toContainText('1 waiting to send')
  await expect(alert(page)).toHaveCount(0)
})

test('a full phone that cannot keep the round starts none, and sends what waits all the same', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await blockSending(page)
  await captureOne(page)
  await fill(page)
  await page.goto(page.url().replace(/#.*/, '#round'))
  await page.getByRole('radio', { name: 'Shop' }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(alert(page)).toContainText('This is not saved')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start a round')
  await letThrough(page)
  await page.getByRole('button', { name: 'Send now' }).click()
  await expect.poll(() => keptOn(page)).toMatchObject({ queue: 0 })
})

test('a browser that lets the page write no more: nothing is called saved, and what was tapped stays', async ({
  page,
}) => {
  await openApp(page)
  await startRound(page)
  await talk(page)
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    }
  })
  await save(page)
  await expect(alert(page)).toContainText('This browser does not let the page keep anything')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was said')
  await expect(checked(page)).toBeChecked()
})

test('a browser that keeps nothing, as some private windows, says so and shows no button to capture', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow it',
        'InvalidStateError',
      )
    }
  })
  await openAppWithout(page)
  await expect(page.getByText('This browser cannot keep anything safely')).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expectAccessible(page)
})

/** Where the app never comes to ask for what there is near here. */
async function openAppWithout(page: Page): Promise<void> {
  await page.goto('/')
  await page.goto(`/${new URL(page.url()).pathname.split('/')[1]}/capture`)
}

test.describe('a browser that does not promise to keep what waits', () => {
  const warning = 'This browser may delete what waits here'

  test('is told of, before a round and on its page while something waits', async ({ page, context }) => {
    await openApp(page)
    await page.evaluate(() => {
      location.hash = 'round'
    })
    await expect(page.getByText(warning)).toBeVisible()
    await startRound(page)
    await expect(page.getByText(warning)).toHaveCount(0)
    await context.setOffline(true)
    await captureOne(page)
    await expect(page.getByText(warning)).toHaveCount(0)
    await page.getByRole('link', { name: 'Back to the round' }).click()
    await expect(page.getByText(warning)).toBeVisible()
  })

  test('is not told of where it promised', async ({ page }) => {
    await promiseToKeep(page)
    await openApp(page)
    await page.evaluate(() => {
      location.hash = 'round'
    })
    await expect.poll(() => page.evaluate(() => navigator.storage.persisted())).toBe(true)
    await expect(page.getByText(warning)).toHaveCount(0)
  })
})

/** As a browser does that has the app on its home screen. */
async function promiseToKeep(page: Page): Promise<void> {
  await page.goto('/')
  const { devtools, origin } = await devtoolsOf(page)
  const { targetInfo } = await devtools.send('Target.getTargetInfo')
  await devtools.send('Browser.grantPermissions', {
    origin,
    permissions: ['durableStorage'],
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  })
}

/** As a browser does that runs short of space. */
async function evict(page: Page): Promise<void> {
  const { devtools, origin } = await devtoolsOf(page)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,cache_storage,service_workers' })
}

test('after the browser has deleted everything that is said, and numbers go on so that the gap shows', async ({
  page,
}) => {
  await openApp(page)
  await startRound(page)
  await blockSending(page)
  await captureOne(page)
  const before = await numberOn(page)
  await evict(page)
  await page.goto(page.url().replace(/#.*/, ''))
  await expect(alert(page)).toContainText('The browser has deleted what was kept on this phone')
  await expectAccessible(page)
  await alert(page).getByRole('button', { name: 'I have read this' }).click()
  await expect(alert(page)).toHaveCount(0)
  await letThrough(page)
  await startRound(page)
  expect(await numberOn(page)).toBeGreaterThan(before)
})

/** The number of the newest capture. */
function numberOn(page: Page): Promise<number> {
  return page.evaluate(() => Number(JSON.parse(localStorage.getItem(localStorage.key(0) ?? '') ?? '{}').n))
}

test('while a conversation is typed the browser deletes everything: it is saved all the same', async ({ page }) => {
  await goOutOfSignal(page)
  await talk(page)
  await evict(page)
  await save(page)
  await expectSaved(page)
  await expect(alert(page)).toContainText('The browser has deleted')
  await expect(status(page)).toContainText('1 waiting to send')
  // The conversation, and the count of its round.
  await expect.poll(() => keptOn(page)).toMatchObject({ queue: 2, ready: 1, round: 1, numbers: 1 })
})

test('two tabs save one conversation each: both are kept, and each tab tells of both', async ({ page, context }) => {
  await openApp(page)
  await startRound(page)
  const other = await context.newPage()
  await other.goto(page.url().replace(/#.*/, ''))
  await context.setOffline(true)
  await talk(page)
  await talk(other)
  await Promise.all([save(page), save(other)])
  await Promise.all([expectSaved(page), expectSaved(other)])
  for (const tab of [page, other]) {
    await tab.bringToFront()
    await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(status(tab)).toContainText('2 waiting to send')
  }
  await context.setOffline(false)
  // They go by themselves once there is a network, and may be gone before anybody taps.
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(status(page)).toContainText('safely stored')
  await expect.poll(() => keptOn(page)).toMatchObject({ queue: 0 })
})
