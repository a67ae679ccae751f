// Whoever goes back in the browser and sends a form again counts once; whoever changes it first is asked.
import { expect, type Page, test } from '@playwright/test'
import { openRound } from './kit/on-a-round.ts'
import { expectPage } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })
const firstThatMatters = (page: Page) =>
  page.getByRole('group', { name: 'What matters most to them now?' }).getByRole('checkbox').first()

test('a conversation that is sent again after going back is one conversation', async ({ page }) => {
  await stepInAs(page, 'Outreach worker')
  await openRound(page, 'Twice at the market')
  const round = page.url()
  await page.getByRole('button', { name: 'Record a conversation' }).click()
  await firstThatMatters(page).check()
  await page.getByRole('group', { name: 'What happens next?' }).getByRole('radio').first().check()
  await save(page).click()
  await expectPage(page, 'Saved')
  await page.goBack()
  await expect(firstThatMatters(page)).toBeChecked()
  await save(page).click()
  await expectPage(page, 'Saved')
  await page.goto(round)
  await expect(page.getByRole('heading', { name: '1 conversation', exact: true })).toBeVisible()

  // Another answer: not what was sent before, and not lost either.
  await page.goBack()
  await page.goBack()
  await firstThatMatters(page).uncheck()
  await save(page).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await save(page).click()
  await expectPage(page, 'Saved')
  await page.goto(round)
  await expect(page.getByRole('heading', { name: '2 conversations', exact: true })).toBeVisible()
})

test('a form is not gone back to once its worker has signed out', async ({ page }) => {
  await stepInAs(page, 'Outreach worker')
  await openRound(page, 'Before signing out')
  const round = page.url()
  await page.goto(round)
  await page.getByRole('button', { name: 'Record a conversation' }).click()
  await expectPage(page, 'Record a conversation')
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Record a conversation' })).toHaveCount(0)
  expect(page.url()).toContain('/sign-in')
})
