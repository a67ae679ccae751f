import { expect, type Page, test } from '@playwright/test'
import { captureOne, openApp, startRound } from './kit/in-the-app.ts'
import { somebody } from './kit/made-up.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

/** With a page of the programme, from wherever in the app one is. */
const goTo = (page: Page, path: string) => page.goto(page.url().replace(/\/capture.*/, path))

test('a name that cannot be kept as it came is mended from the bar of the app', async ({ page }) => {
  const neighbour = somebody()
  await openApp(page)
  await startRound(page)
  await captureOne(page)
  await page.getByRole('button', { name: 'They want to be contacted' }).click()
  await page.getByRole('checkbox', { name: /^Keep my name/ }).check()
  await page.getByRole('textbox', { name: 'Their name' }).fill(neighbour.name)
  await page.getByRole('radio', { name: 'Phone call' }).check()
  await page.getByRole('textbox', { name: 'Number or address' }).fill('123456789')
  await page.getByRole('button', { name: 'Save their name' }).click()
  await page.getByRole('link', { name: 'No card' }).click()
  await page.getByRole('link', { name: /needs? your attention/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kept to be looked at')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page
    .getByRole('link', { name: /^A name/ })
    .last()
    .click()
  await expect(page.getByRole('alert')).toContainText('There is a problem')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(neighbour.name)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('textbox', { name: 'Phone number, e-mail, address, or through whom' }).fill(neighbour.phone)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Recorded, with what had waited for it.')).toBeVisible()
  await goTo(page, '/people')
  await page.getByRole('textbox', { name: 'Name, phone number or e-mail' }).fill(neighbour.name)
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page).toHaveURL(/people\?s=[\w-]+$/)
  await expect(page.getByRole('link', { name: neighbour.name })).toBeVisible()
})

test('what is to be printed for somebody stands on a list ready for it', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await captureOne(page)
  await page.getByRole('button', { name: 'Offer something' }).click()
  await page.locator('summary').first().click()
  await page.getByRole('button', { name: 'Print it for them later' }).first().click()
  await expect(page.getByRole('button', { name: 'On the list to print' })).toBeVisible()
  // What was said, that it was shown, and that it is to be printed.
  await expect(page.getByRole('status')).toContainText('All 3 of today safely stored')
  await goTo(page, '/offers/print')
  await expect(page.locator('.kith-slip').first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Take them off the list' }).click()
  await expect(page.getByRole('alert')).toBeHidden()
})
