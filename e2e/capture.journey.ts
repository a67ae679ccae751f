import { expect, type Page, test } from '@playwright/test'
import { somebody } from './kit/made-up.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

/** Opens the app as a worker would, and waits until it can work with no signal. */
async function openApp(page: Page): Promise<void> {
  await stepInAs(page, 'Outreach worker')
  await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 2).join('/')}/capture`)
  await page.evaluate(() => navigator.serviceWorker.ready)
}

async function startRound(page: Page): Promise<void> {
  const another = page.getByRole('link', { name: 'Start another round' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  if (await another.isVisible()) await another.click()
  await page.getByRole('radio', { name: 'Shop' }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('button', { name: 'New conversation' })).toBeVisible()
}

test('a worker captures with no signal, and it is sent when there is one', async ({ page, context }) => {
  await openApp(page)
  await startRound(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.locator('summary', { hasText: 'Told about: getting online' }).click()
  await page.getByRole('checkbox', { name: 'Staying safe online' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved on this phone')
  await expect(page.getByRole('status')).toContainText('1 waiting to send')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Offer something' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offer something')
  await page.locator('summary').first().click()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Back' }).click()
  await context.setOffline(false)
  await page.goto(page.url().replace(/#.*/, ''))
  await expect(page.getByRole('status')).toContainText('safely stored')
  await expectAccessible(page)
})

test('a name is taken with no signal, sealed, and becomes a person with a promise', async ({ page, context }) => {
  const neighbour = somebody()
  await openApp(page)
  await startRound(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.getByRole('radio', { name: 'They want a call' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'They want to be contacted' }).click()
  await page.getByRole('button', { name: 'Save their name' }).click()
  await expect(page.getByRole('alert')).toContainText('Type their name')
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: /^Keep my name/ }).check()
  await page.getByRole('checkbox', { name: /^Contact me/ }).check()
  await page.getByRole('textbox', { name: 'Their name' }).fill(neighbour.name)
  await page.getByRole('radio', { name: 'Phone call' }).check()
  await page.getByRole('textbox', { name: 'Number or address' }).fill(neighbour.phone)
  await page.getByRole('button', { name: 'Save their name' }).click()
  await page.getByRole('link', { name: 'No card' }).click()
  await context.setOffline(false)
  await page.goto(page.url().replace(/#.*/, ''))
  await expect(page.getByRole('status')).toContainText('safely stored')
  await page.goto(page.url().replace(/capture.*/, 'follow-ups'))
  await expect(page.getByRole('link', { name: neighbour.name })).toBeVisible()
})
