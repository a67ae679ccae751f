// What is typed into the app's forms, wrong or half done, in a shop with one hand.
import { expect, type Page, test } from '@playwright/test'
import { expectSaved, goOutOfSignal, openApp, save } from './kit/in-the-app.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
const spoken = (page: Page) => page.locator('.kith-tallies__count').first()
const newTalk = (page: Page) => page.getByRole('button', { name: 'New conversation' }).click()
const fold = (page: Page, title: string) => page.locator('summary', { hasText: title })

/** The sentence that saving is held up by, told at the top, which leads to its field. */
async function expectHeldUp(page: Page, sentence: string, field: string): Promise<void> {
  const summary = page.locator('.nhsuk-error-summary')
  await expect(summary).toBeFocused()
  await expect(summary).toBeInViewport()
  await expect(page.locator(`[id="${field}-problem"]`)).toHaveText(sentence)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await summary.getByRole('link', { name: sentence }).click()
  await expect(page.locator(`#${field},[name="${field}"]`).first()).toBeFocused()
}

const leads = 'Take out the number, postcode or e-mail address, so that it leads to nobody'
const to500 = 'Type how many people there were: from 1 to 500'

test('words that lead to somebody hold up saving, also where their fold was closed again', async ({ page }) => {
  await goOutOfSignal(page)
  await newTalk(page)
  await fold(page, 'In their own words').click()
  await box(page, 'Leave out names').fill('Ring 0151 496 0123')
  await fold(page, 'In their own words').click()
  await expect(box(page, 'Leave out names')).toBeHidden()
  await save(page)
  await expectHeldUp(page, leads, 'remark')
  await page.screenshot({ path: 'test-results/forms-remark.png' })
  await box(page, 'Leave out names').fill('We met on 12-03-2026, L1 2nd floor, open 10-12 14-16')
  await save(page)
  await expectSaved(page)
})

test('a group of 1000 or of none is said to be wrong, stays as it was typed, and is not saved as one person', async ({
  page,
}) => {
  await goOutOfSignal(page)
  await newTalk(page)
  await fold(page, 'A group').click()
  for (const wrong of ['1000', '0', 'many']) {
    await box(page, /^How many people was this for/).fill(wrong)
    await fold(page, 'A group').click()
    await save(page)
    await expectHeldUp(page, to500, 'group-heads')
    await expect(box(page, /^How many people was this for/)).toHaveValue(wrong)
  }
  await box(page, /^How many people was this for/).fill('500')
  await save(page)
  await expectSaved(page)
  await page.getByRole('link', { name: 'Back to the round' }).click()
  await expect(spoken(page)).toHaveText('500')
})

test('a head count or a card that is empty or wrong says so when it is saved', async ({ page }) => {
  await goOutOfSignal(page)
  await page.getByRole('link', { name: 'Only a head count' }).click()
  await save(page)
  await expectHeldUp(page, 'Type how many people there were: from 1 to 5,000', 'heads')
  await box(page, 'How many people?').fill('5001')
  await save(page)
  await expectHeldUp(page, 'Type how many people there were: from 1 to 5,000', 'heads')
  await box(page, 'How many people?').fill('٤٠')
  await save(page)
  await expect(spoken(page)).toHaveText('40')
  await newTalk(page)
  await save(page)
  await expectSaved(page)
  await page.getByRole('button', { name: 'Give them a card' }).click()
  const wrong = 'Type all of the number that is on the card: 8 letters and numbers'
  for (const code of ['', '12345', 'K7M2-QX4Q']) {
    await box(page, 'Number on the card').fill(code)
    await save(page)
    await expectHeldUp(page, wrong, 'code')
    await expect(box(page, 'Number on the card')).toHaveValue(code)
  }
  await box(page, 'Number on the card').fill('0000-0000')
  await save(page)
  await expectSaved(page)
})

test('a round is not started before it is said where, and the page says so', async ({ page }) => {
  await openApp(page)
  await page.evaluate(() => {
    location.hash = 'round'
  })
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expectHeldUp(page, 'Choose what kind of place it is', 'setting')
  await page.getByRole('radio', { name: 'Shop' }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('button', { name: 'New conversation' })).toBeVisible()
})
