import { expect, type Locator, type Page, type Route, test } from '@playwright/test'
import {
  captureOne,
  expectSaved,
  goOutOfSignal,
  onlyThePageSends,
  openApp,
  save,
  startRound,
  talk,
} from './kit/in-the-app.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })
test.beforeEach(onlyThePageSends)

/** As fast as two taps can follow each other: before the page has answered the first. */
async function tapTwice(target: Locator): Promise<void> {
  await target.evaluate((element: HTMLElement) => {
    element.click()
    element.click()
  })
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const spoken = (page: Page) => page.locator('.kith-tallies__count').first()
const backToRound = (page: Page) => page.getByRole('link', { name: 'Back to the round' }).click()
const conversations = (page: Page) => page.locator('main p', { hasText: 'on this round' })

test('what is tapped twice is done once', async ({ page }) => {
  await goOutOfSignal(page)
  await page.getByRole('link', { name: 'Only a head count' }).click()
  await page.getByRole('textbox', { name: 'How many people?' }).fill('40')
  await tapTwice(button(page, 'Save'))
  await expect(spoken(page)).toHaveText('40')
  await captureOne(page)
  await tapTwice(button(page, 'Another like this'))
  await backToRound(page)
  await expect(conversations(page)).toHaveText('2 conversations on this round')
  await captureOne(page)
  await tapTwice(button(page, 'Take it back'))
  await expect(conversations(page)).toHaveText('2 conversations on this round')
  await expect(spoken(page)).toHaveText('42')
  await page.getByRole('link', { name: 'Start another round' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start a round')
  const before = await page.locator('.kith-acts li').count()
  await page.getByRole('radio', { name: 'Street' }).check()
  await tapTwice(button(page, 'Start'))
  await page.getByRole('link', { name: 'Start another round' }).click()
  // The one that was left is there to go on with, and no other is new.
  await expect(page.locator('.kith-acts li')).toHaveCount(before + 1)
})

test('a change that takes longer than two minutes is of the same conversation', async ({ page }) => {
  await page.clock.install()
  await goOutOfSignal(page)
  await captureOne(page)
  await button(page, 'Change it').click()
  await page.locator('summary', { hasText: 'A group' }).click()
  await page.getByRole('textbox', { name: 'How many people was this for' }).fill('3')
  await page.clock.fastForward(130_000)
  await save(page)
  await expectSaved(page)
  await expect(button(page, 'Change it')).toHaveCount(0)
  await backToRound(page)
  await expect(conversations(page)).toHaveText('1 conversation on this round')
  await expect(spoken(page)).toHaveText('3')
})

test('once it is sealed a conversation is offered to be changed no more, nor asked for anew', async ({ page }) => {
  await page.clock.install()
  await goOutOfSignal(page)
  await captureOne(page)
  await expect(button(page, 'Change it')).toBeVisible()
  await page.clock.fastForward(130_000)
  await expect(button(page, 'Change it')).toHaveCount(0)
  await page.goto(page.url().replace('#after', '#talk'))
  await expectSaved(page)
})

test('another like this says nothing that was one person’s own', async ({ page }) => {
  await goOutOfSignal(page)
  await talk(page)
  await page.locator('summary', { hasText: 'In their own words' }).click()
  await page.getByRole('textbox', { name: 'Leave out names' }).fill('The lamps are out')
  await save(page)
  await expectSaved(page)
  const first = page.url()
  await button(page, 'Another like this').click()
  await expect(page).not.toHaveURL(first)
  await button(page, 'Change it').click()
  await page.locator('summary', { hasText: 'Told about: getting online' }).click()
  await expect(page.getByRole('checkbox', { name: 'Staying safe online' })).toBeChecked()
  await page.locator('summary', { hasText: 'In their own words' }).click()
  await expect(page.getByRole('textbox', { name: 'Leave out names' })).toHaveValue('')
})

test('the last change holds, also where an earlier one was made while it was being sent', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await expect(page.getByRole('status')).toContainText('Nothing waits')
  const held: Route[] = []
  await page.context().route(/capture\/commands$/, async (route) => {
    if (held.length > 0) await route.abort('connectionfailed')
    else held.push(route)
  })
  await captureOne(page)
  await expect.poll(() => held.length).toBe(1)
  const putRight = async (told: string) => {
    await button(page, 'Change it').click()
    await page.locator('summary', { hasText: 'Told about: getting online' }).click()
    for (const box of await page.locator('input[name=adviceDigital]:checked').all()) await box.uncheck()
    await page.getByRole('checkbox', { name: told }).check()
    await save(page)
    await expectSaved(page)
  }
  await putRight('Video calls with family and friends')
  for (const route of held) await route.abort('connectionfailed')
  await expect(page.locator('.kith-standing__trouble')).toContainText('No signal')
  await putRight('Free courses online')
  const talked = page.url().replace(/capture#after/, 'conversations')
  await page.context().unroute(/capture\/commands$/)
  await button(page, 'Send now').click()
  await expect(page.getByRole('status')).toContainText('safely stored')
  await page.goto(talked)
  await expect(page.getByText('Free courses online')).toBeVisible()
  await expect(page.getByText('Video calls')).toHaveCount(0)
})

test('of what was stored yesterday nothing is said today', async ({ page }) => {
  await page.clock.install()
  await openApp(page)
  await startRound(page)
  await captureOne(page)
  await expect(page.getByRole('status')).toContainText('1 of today safely stored')
  await page.context().setOffline(true)
  await page.clock.fastForward(24 * 3_600_000)
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('Nothing waits to be sent')
})
