// Two workers on one round, each with a phone of their own, and no signal.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { captureOne, openApp } from './kit/in-the-app.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'
import type { Role } from './kit/step-in.ts'
import { typeAddress } from './kit/step-in.ts'

/** A phone of its own, with somebody signed in on it and the app set up. */
async function phoneOf(browser: Browser, role: Role): Promise<Page> {
  const { baseURL } = test.info().project.use
  const settings = { viewport: { width: 320, height: 640 }, hasTouch: true, ...(baseURL && { baseURL }) }
  const page = await (await browser.newContext(settings)).newPage()
  await openApp(page, role)
  return page
}

const backToApp = (page: Page) => page.goto(page.url().replace(/#.*/, ''))
const spoke = (page: Page) => page.getByRole('button', { name: /^Spoke with us \d/ })
const declined = (page: Page) => page.getByRole('button', { name: /^Said no \d/ })

async function count(page: Page, button: (on: Page) => ReturnType<typeof spoke>, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const before = Number(/\d+$/.exec(await button(page).innerText())?.[0])
    await button(page).tap()
    await expect(button(page)).toHaveText(new RegExp(`${before + 1}$`))
  }
}

/** From the start page, which lists the rounds of today. */
async function goOnWithIt(page: Page, setting: string): Promise<void> {
  await backToApp(page)
  await page.goto(`${page.url()}#round`)
  await expect(page.getByRole('heading', { name: 'Go on with a round of today' })).toBeVisible()
  await page
    .getByRole('button', { name: new RegExp(`^${setting} Opened at \\d+:\\d\\d`) })
    .first()
    .tap()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(setting)
}

/** Opened online by the worker, who says that the coordinator is there too. Gives its address. */
async function openTogether(worker: Page, colleague: string, setting: string): Promise<string> {
  await typeAddress(worker, '/rounds/new')
  await worker.getByRole('radio', { name: setting }).check()
  await worker.getByRole('checkbox', { name: colleague }).check()
  await worker.getByRole('button', { name: 'Start the round' }).click()
  await expect(worker.getByText(`Who was there:`)).toContainText(colleague)
  return new URL(worker.url()).pathname
}

test('two phones count and capture on one round with no signal; the round’s page shows the sum', async ({
  browser,
}) => {
  const setting = 'Place of worship'
  const [one, other] = [await phoneOf(browser, 'Outreach worker'), await phoneOf(browser, 'Coordinator')]
  await typeAddress(other, '/account')
  const colleague = await other.locator('.nhsuk-header__account-link').first().innerText()
  const address = await openTogether(one, colleague, setting)
  await typeAddress(one, '/capture')
  await typeAddress(other, '/capture')
  for (const phone of [one, other]) {
    await goOnWithIt(phone, setting)
    await phone.context().setOffline(true)
  }

  await count(one, spoke, 3)
  await count(one, declined, 1)
  await count(other, spoke, 2)
  await other.getByRole('button', { name: '−1 Spoke with us' }).tap()
  await expect(spoke(other)).toHaveText(/1$/)
  await count(other, declined, 2)
  for (const phone of [one, other]) {
    await captureOne(phone)
    await expect(phone.getByRole('status')).toContainText('1 waiting to send')
    await phone.getByRole('link', { name: 'Back to the round' }).tap()
  }
  await expect(spoke(one)).toHaveText(/4$/)
  await expect(spoke(other)).toHaveText(/2$/)

  for (const phone of [one, other]) {
    await phone.context().setOffline(false)
    await backToApp(phone)
    await expect(phone.getByRole('status')).toContainText('safely stored')
  }
  // What the other counted comes in with the next look at the app.
  await backToApp(one)
  for (const phone of [one, other]) {
    await expect(spoke(phone)).toHaveText(/6$/)
    await expect(declined(phone)).toHaveText(/3$/)
    await expect(phone.getByText('2 conversations on this round')).toBeVisible()
    await expectAccessible(phone)
    await expectNoSidewaysScroll(phone)
  }

  await one.goto(address)
  await expect(one.getByRole('textbox', { name: 'Spoke with us' })).toHaveValue('6')
  await expect(one.getByRole('textbox', { name: 'Said no' })).toHaveValue('3')
  await expect(one.getByRole('heading', { name: '2 conversations' })).toBeVisible()
  await expectAccessible(one)
  for (const phone of [one, other]) await phone.context().close()
})

async function begin(page: Page, setting: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'round'
  })
  await page.getByRole('radio', { name: setting }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(setting)
}

/** The tallies of the newest of the worker's rounds in this kind of place, as the server has them in the end. */
async function expectOnline(app: Page, setting: string, tallies: Record<string, string>): Promise<void> {
  const online = await app.context().newPage()
  await online.goto(app.url())
  await expect(async () => {
    await typeAddress(online, '/rounds?whose=mine')
    await online
      .getByRole('link', { name: new RegExp(`, ${setting}$`) })
      .first()
      .click({ timeout: 2000 })
    for (const [name, value] of Object.entries(tallies)) {
      await expect(online.getByRole('textbox', { name })).toHaveValue(value, { timeout: 1000 })
    }
  }).toPass()
  await online.close()
}

test.describe('one phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

  test('what was counted on a round that is left goes out too, and it can be gone on with', async ({ page }) => {
    await openApp(page)
    await begin(page, 'Sports club')
    await page.context().setOffline(true)
    await count(page, spoke, 2)
    await begin(page, 'Workplace')
    await count(page, spoke, 1)
    await goOnWithIt(page, 'Sports club')
    await expect(spoke(page)).toHaveText(/2$/)
    await count(page, spoke, 1)
    await page.context().setOffline(false)
    await expectOnline(page, 'Sports club', { 'Spoke with us': '3' })
    await expectOnline(page, 'Workplace', { 'Spoke with us': '1' })
  })

  test('a round is started with somebody who came along; with no signal that is left for later', async ({ page }) => {
    await openApp(page)
    await page.evaluate(() => {
      location.hash = 'round'
    })
    await page.getByRole('radio', { name: 'Street' }).check()
    await page.locator('summary', { hasText: 'Who else is there?' }).click()
    const colleagues = page.getByRole('group', { name: 'Who else is there?' })
    const name = await colleagues.locator('label').first().innerText()
    await colleagues.getByRole('checkbox').first().check()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Street')
    await expectOnline(page, 'Street', { 'Spoke with us': '0' })
    await page.context().setOffline(true)
    await page.evaluate(() => {
      location.hash = 'round'
    })
    await expect(page.getByText('No signal: say on the round’s page later who else was there.')).toBeVisible()
    await page.context().setOffline(false)
    await typeAddress(page, '/rounds?whose=mine')
    await page
      .getByRole('link', { name: /, Street$/ })
      .first()
      .click()
    await expect(page.getByText('Who was there:')).toContainText(name)
  })

  test('what an earlier version of the app counted is told in all, and then what is counted on', async ({ page }) => {
    await openApp(page)
    await begin(page, 'Event')
    await page.evaluate(asCountedEarlier)
    await backToApp(page)
    await expect(spoke(page)).toHaveText(/4$/)
    await expectOnline(page, 'Event', { 'Spoke with us': '4', 'Said no': '1' })
    await count(page, spoke, 1)
    await backToApp(page)
    await expectOnline(page, 'Event', { 'Spoke with us': '5', 'Said no': '1' })
    await backToApp(page)
    await expect(spoke(page)).toHaveText(/5$/)
  })
})

/** Leaves the round in the box as that version kept it: counted on, and not yet told. */
async function asCountedEarlier(): Promise<void> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result)
      request.addEventListener('error', () => failed(request.error))
    })
  const box = await asked(indexedDB.open(`kith-capture/${location.pathname.split('/')[1]}`))
  const rounds = box.transaction('round', 'readwrite').objectStore('round')
  const { more: _more, n: _n, ...round } = await asked(rounds.get('now'))
  await asked(rounds.put({ ...round, tallies: { spoken: 4, declined: 1, notNow: 0 }, uncounted: true }, 'now'))
  box.close()
}
