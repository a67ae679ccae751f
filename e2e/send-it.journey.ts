// Something is sent to somebody only once they have said who they are.
import { expect, type Page, test } from '@playwright/test'
import { captureOne, openApp, startRound, takeName } from './kit/in-the-app.ts'
import { somebody } from './kit/made-up.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

/** Opens the first thing that fits; gives what it is called. */
async function openFirst(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Offer something' }).click()
  const first = page.locator('summary').first()
  await first.click()
  return (await first.locator('bdi').innerText()).trim()
}

const sendIt = (page: Page) => page.getByRole('button', { name: 'Send it to them' }).first()

test('whoever would rather not give a name is promised nothing; whoever does is, and is asked for it once', async ({
  page,
}) => {
  const neighbour = somebody()
  await openApp(page)
  await startRound(page)
  await captureOne(page)
  const title = await openFirst(page)
  await sendIt(page).click()
  await expect(page.getByText(`So that we can send them: ${title}.`)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'Cancel' }).click()
  // What was said, and that it was shown: not that it is to be sent.
  await expect(page.getByRole('status')).toContainText('All 2 of today safely stored')

  await openFirst(page)
  await sendIt(page).click()
  await takeName(page, neighbour)
  await page.getByRole('link', { name: 'No card' }).click()
  await openFirst(page)
  await sendIt(page).click()
  await expect(page.getByRole('button', { name: 'On the list to send' })).toBeVisible()
  await expect(page.getByRole('status')).toContainText('All 7 of today safely stored')

  await page.goto(page.url().replace(/\/capture.*/, '/follow-ups?whose=mine'))
  await page.getByRole('link', { name: neighbour.name }).first().click()
  await expect(page.getByText(title).first()).toBeVisible()
})
