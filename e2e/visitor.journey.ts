import { type Browser, expect, test } from '@playwright/test'
import { somebody } from './kit/made-up.ts'
import { switchScriptOff } from './kit/script-off.ts'
import { expectPage } from './kit/shown.ts'
import { comeBy, stepInAs, typeAddress } from './kit/step-in.ts'
import { offerActivity } from './kit/things-to-do.ts'

/** Something to do that a coordinator offers elsewhere, while the visitor has not come by yet. */
async function somethingOn(browser: Browser): Promise<string> {
  const page = await browser.newPage()
  await stepInAs(page, 'Coordinator')
  const title = await offerActivity(page)
  await page.close()
  return title
}

test.beforeEach(({ page }) => switchScriptOff(page))

test('a visitor without script finds something on, narrows it down, and leaves a name and number', async ({
  page,
  browser,
}) => {
  const title = await somethingOn(browser)
  const visitor = somebody()
  await comeBy(page)
  await expectPage(page, /.+/)
  await page.getByRole('link', { name: 'What is on', exact: true }).click()
  await expectPage(page, 'What is on')
  const narrow = page.getByText('Find something near you, or something you like')
  await narrow.click()
  await page.getByRole('checkbox', { name: 'Gardening' }).check()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('main')).toContainText('Only: Gardening')
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  await narrow.click()
  await page.getByRole('checkbox', { name: 'Gardening' }).uncheck()
  await page.getByRole('checkbox', { name: 'Walking' }).check()
  await page.getByRole('button', { name: 'Show' }).click()
  await expectPage(page, 'What is on')
  await page.getByRole('link', { name: title }).first().click()
  await expectPage(page, title)
  await page.getByRole('button', { name: 'I would like to come' }).click()
  await expectPage(page, new RegExp(`${title} I would like to come`))

  await page.getByRole('group', { name: 'Which day?' }).getByRole('radio').first().check()
  await page.getByRole('textbox', { name: 'Your name' }).fill(visitor.name)
  await page.getByRole('textbox', { name: 'Your phone number' }).fill(visitor.phone)
  await page.getByRole('radio', { name: 'Text message' }).check()
  await page.getByRole('checkbox', { name: 'Keep my name' }).check()
  await page.getByRole('button', { name: 'Put me on the list' }).click()
  await expectPage(page, 'You are on the list')
  const calendar = page.getByRole('link', { name: 'Add to your calendar' })
  const file = await page.request.get(String(await calendar.getAttribute('href')))
  expect(await file.text()).toContain('BEGIN:VEVENT')
})

test('a visitor who forgets an answer is told which, and nothing is lost', async ({ page, browser }) => {
  const title = await somethingOn(browser)
  await comeBy(page)
  await page.getByRole('link', { name: 'What is on', exact: true }).click()
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: 'I would like to come' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Siân O’Hare-Ōta')
  await page.getByRole('textbox', { name: 'Your phone number' }).fill('not yet')
  await page.getByRole('button', { name: 'Put me on the list' }).click()
  await expectPage(page, /I would like to come/)
  const summary = page.getByRole('alert')
  await expect(summary).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Siân O’Hare-Ōta')
  await expect(page.getByRole('textbox', { name: 'Your phone number' })).toHaveValue('not yet')
  for (const link of await summary.getByRole('link').all()) {
    await link.click()
    const field = page.locator(new URL(page.url()).hash)
    await expect(field).toBeVisible()
    await expect(page.locator(':target')).toHaveAttribute('name', /.+/)
  }
})

test('a visitor reads how their privacy is kept', async ({ page }) => {
  await comeBy(page)
  await page.getByRole('link', { name: 'Your privacy' }).click()
  await expectPage(page, 'Your privacy')
})

test('somebody who asks for a page that is not there is told what to do', async ({ page }) => {
  await comeBy(page)
  expect(await typeAddress(page, '/nowhere')).toBe(404)
  await expectPage(page, 'We cannot find this page')
})
