// What networks and sign-in do to a phone that has something to send: see docs/offline.md.
import { type BrowserContext, expect, type Page, type Route, test } from '@playwright/test'
import {
  blockSending,
  captureOne,
  expectSaved,
  goOutOfSignal,
  keptOn,
  letThrough,
  onlyThePageSends,
  openApp,
  startRound,
} from './kit/in-the-app.ts'
import { somebody } from './kit/made-up.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })
test.beforeEach(onlyThePageSends)

const sending = /capture\/commands$/
const status = (page: Page) => page.getByRole('status')
/** What waits goes by itself where there is a network, and with it the button: nothing that is gone needs a tap. */
async function sendNow(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Send now' })
  await button.click({ timeout: 2_000 }).catch(() => undefined)
}

const loginPage = '<!DOCTYPE html><title>Free WiFi</title><h1>Sign in to use this network</h1>'
const troubles: [string, (route: Route) => Promise<void>, string][] = [
  [
    'a network answers with its own sign-in page',
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: loginPage }),
    'This network wants you to sign in to it first',
  ],
  [
    'a network answers with JSON of its own',
    (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"items":[]}' }),
    'This network wants you to sign in to it first',
  ],
  [
    'a gateway answers that it reaches nobody',
    (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    'The server is not answering as it should',
  ],
  ['the signal goes as it sends', (route) => route.abort('connectionfailed'), 'No signal. It is safe on this phone'],
]

for (const [what, answer, sentence] of troubles) {
  test(`${what}: that is said, nothing is let go of, and it is sent afterwards`, async ({ page, context }) => {
    await openApp(page)
    await startRound(page)
    await context.route(sending, answer)
    await captureOne(page)
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(status(page)).toContainText('1 waiting to send')
    await expect(status(page)).not.toContainText('stored')
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await letThrough(page)
    await sendNow(page)
    await expect(status(page)).toContainText('safely stored')
    expect(await keptOn(page)).toMatchObject({ queue: 0 })
  })
}

const hour = 3_600_000

/** The phone's clock goes on from there. */
const setClock = (context: BrowserContext, ahead: number) => context.clock.install({ time: Date.now() + ahead })

test('after four days with no signal the phone forgets what it was given, and keeps what waits until somebody signs in', async ({
  page,
  context,
}) => {
  await goOutOfSignal(page)
  await captureOne(page)
  await context.clearCookies()
  await setClock(context, 96 * hour)
  await page.goto(page.url().replace(/#.*/, ''))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in first')
  await expect(status(page)).toContainText('1 waiting to send, oldest 96 hours')
  // Whose it is cannot be told while nobody is signed in.
  await expect(page.getByText('another worker’s')).toHaveCount(0)
  const kept = await keptOn(page)
  expect(kept).toMatchObject({ ready: 0, directory: 0, round: 0 })
  expect(kept.queue).toBeGreaterThan(0)
  await context.setOffline(false)
  await sendNow(page)
  await expect(page.getByText('Your sign-in has ended. What waits is safe on this phone.')).toBeVisible()
  await expectAccessible(page)
  expect(await keptOn(page)).toEqual(kept)
  await page.locator('.kith-standing').getByRole('link', { name: 'Sign in to send' }).click()
  await expect(page).toHaveURL(/sign-in\?to=/)
  await openApp(page)
  await expect(status(page)).toContainText('safely stored')
  expect(await keptOn(page)).toMatchObject({ queue: 0, ready: 1, directory: 1 })
  // Its clock is four days ahead.
  await expect(page.getByText('The clock of this phone is wrong')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('a phone left open past its time forgets too, with nobody touching it', async ({ page, context }) => {
  await setClock(context, 0)
  await goOutOfSignal(page)
  await captureOne(page)
  await context.clock.fastForward(73 * hour)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in first')
  await expect(status(page)).toContainText('1 waiting to send')
  expect(await keptOn(page)).toMatchObject({ ready: 0, directory: 0, round: 0 })
})

test('who signs out leaves an emptied phone with what waits; the next worker sends it for them', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await blockSending(page)
  await captureOne(page)
  await page.goto(page.url().replace(/capture.*/, ''))
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.goto(`${new URL(page.url()).origin}/liverpool/capture`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in first')
  await expect(status(page)).toContainText('1 waiting to send')
  const kept = await keptOn(page)
  expect(kept).toMatchObject({ ready: 0, directory: 0, round: 0 })
  expect(kept.queue).toBeGreaterThan(0)

  await openApp(page, 'Coordinator')
  await expect(page.getByText('1 of them is another worker’s')).toBeVisible()
  await startRound(page)
  await captureOne(page)
  await expect(status(page)).toContainText('2 waiting to send')
  await expectAccessible(page)
  await letThrough(page)
  await sendNow(page)
  await expect(status(page)).toContainText('All 2 of today safely stored')
  expect(await keptOn(page)).toMatchObject({ queue: 0 })
})

test('what the server refuses is said to need attention, and the others are stored', async ({ page, context }) => {
  await goOutOfSignal(page)
  await captureOne(page)
  await page.getByRole('button', { name: 'They want to be contacted' }).click()
  await page.getByRole('checkbox', { name: /^Keep my name/ }).check()
  await page.getByRole('checkbox', { name: /^Contact me/ }).check()
  await page.getByRole('textbox', { name: 'Their name' }).fill(somebody().name)
  await page.getByRole('radio', { name: 'Phone call' }).check()
  // Long enough for the phone; nobody has this number.
  await page.getByRole('textbox', { name: 'Number or address' }).fill('000 000 0000')
  await page.getByRole('button', { name: 'Save their name' }).click()
  await expect(status(page)).toContainText('2 waiting to send')
  await context.setOffline(false)
  await sendNow(page)
  await expect(page.getByRole('link', { name: /need.* your attention/ })).toBeVisible()
  await expect(status(page)).toContainText('1 of today safely stored')
  expect(await keptOn(page)).toMatchObject({ queue: 0 })
})

test('with no signal on the next day a round of the day before is not gone on with unasked', async ({
  page,
  context,
}) => {
  await goOutOfSignal(page)
  await captureOne(page)
  await setClock(context, 24 * hour)
  await page.goto(page.url().replace(/#.*/, '#talk'))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This round is of')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Go on with it all the same' }).click()
  await expect(page.getByText('1 conversation on this round')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Start a round' }).click()
  await page.getByRole('radio', { name: 'Shop' }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText('No conversations yet on this round')).toBeVisible()
  await captureOne(page)
  await expect(status(page)).toContainText('2 waiting to send')
})

interface Batch {
  ids: string[]
  lost: boolean
}

/** Loses the second and the third sending, and tells what each carried. */
async function loseTwo(context: BrowserContext): Promise<Batch[]> {
  const batches: Batch[] = []
  await context.route(sending, async (route) => {
    const { items }: { items: { id: string }[] } = route.request().postDataJSON()
    const lost = batches.length === 1 || batches.length === 2
    batches.push({ ids: items.map(({ id }) => id), lost })
    await (lost ? route.abort('connectionfailed') : route.continue())
  })
  return batches
}

test('many are sent fifty at a time; what breaks off goes on where it was', async ({ page, context }) => {
  await goOutOfSignal(page)
  await captureOne(page)
  const told = page.getByText(/\d+ waiting to send/)
  for (let n = 2; n <= 60; n += 1) {
    await page.getByRole('button', { name: 'Another like this' }).click()
    await expect(told).toContainText(`${n} waiting`)
  }
  await expectSaved(page)
  const batches = await loseTwo(context)
  await context.setOffline(false)
  await expect(status(page)).toContainText('All 60 of today safely stored')
  const [first, second, third, again, ...more] = batches
  for (const batch of [first, second, third, again]) expect(batch?.ids).toHaveLength(50)
  // What was answered never comes again; what was not comes first.
  expect([third?.ids, again?.ids]).toEqual([second?.ids, second?.ids])
  const answered = batches.filter(({ lost }) => !lost).flatMap(({ ids }) => ids)
  expect(new Set(answered).size).toBe(answered.length)
  expect(more.every(({ ids }) => ids.length <= 50)).toBe(true)
})

test('one that the server does not take waits behind the others, which are stored', async ({ page, context }) => {
  await openApp(page)
  await startRound(page)
  // So that the one it does not take is a conversation, and not the round.
  await expect.poll(() => keptOn(page)).toMatchObject({ queue: 0 })
  await context.setOffline(true)
  await captureOne(page)
  await page.getByRole('button', { name: 'Another like this' }).click()
  await expect(status(page)).toContainText('2 waiting to send')
  let unwanted: string | undefined
  await context.route(sending, (route) => {
    const { items }: { items: { id: string }[] } = route.request().postDataJSON()
    unwanted ??= items[0]?.id
    if (items.every(({ id }) => id !== unwanted)) return route.continue()
    return route.fulfill({ status: 422, contentType: 'application/json', body: '{"kith":"capture"}' })
  })
  await context.setOffline(false)
  await expect(page.getByText('The server does not take one of these')).toBeVisible()
  await expect(status(page)).toContainText('1 waiting to send')
  await expect.poll(() => keptOn(page)).toMatchObject({ queue: 1 })
  await expectAccessible(page)
})

test('nobody signed in is sent to sign in, and comes back to the app', async ({ page }) => {
  await stepInAs(page, 'Commissioner')
  await page.goto(`${new URL(page.url()).origin}/liverpool/capture`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in first')
  await expectAccessible(page)
})
