// What is typed into the app's forms, wrong or half done, in a shop with one hand.
import { expect, type Page, test } from '@playwright/test'
import { captureOne, expectSaved, goOutOfSignal, openApp, save, startRound, talk } from './kit/in-the-app.ts'
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

const halfTyped = (page: Page) => page.getByText('You typed this a moment ago and did not save it.')

test('what is half typed is there again for whoever leaves the page by a gesture and comes back', async ({ page }) => {
  await goOutOfSignal(page)
  await talk(page)
  await fold(page, 'In their own words').click()
  await box(page, 'Leave out names').fill('The lamps are out')
  await expect(halfTyped(page)).toHaveCount(0)
  await page.goBack()
  await expect(spoken(page)).toBeVisible()
  await page.goForward()
  await expect(halfTyped(page)).toBeVisible()
  await expect(box(page, 'Leave out names')).toHaveValue('The lamps are out')
  await page.screenshot({ path: 'test-results/forms-half-typed.png' })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(spoken(page)).toBeVisible()
  await talk(page)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(halfTyped(page)).toHaveCount(0)
  await save(page)
  await expectSaved(page)
  await page.getByRole('button', { name: 'They want to be contacted' }).click()
  await box(page, 'Their name').fill('Jhzuqet')
  await page.goBack()
  await expectSaved(page)
  await page.goForward()
  await expect(box(page, 'Their name')).toHaveValue('Jhzuqet')
  await page.goBack()
  await expectSaved(page)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was said')
  await expect(halfTyped(page)).toHaveCount(0)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
})

test('two minutes after it was last touched what was half typed is gone, but not a change under way', async ({
  page,
}) => {
  await page.clock.install()
  await goOutOfSignal(page)
  await talk(page)
  await page.clock.fastForward(110_000)
  await page.goBack()
  await expect(spoken(page)).toBeVisible()
  await page.clock.fastForward(20_000)
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was said')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await save(page)
  await expectSaved(page)
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.clock.fastForward(100_000)
  await fold(page, 'A group').click()
  await box(page, /^How many people was this for/).fill('3')
  await page.goBack()
  await expectSaved(page)
  await page.clock.fastForward(40_000)
  await expect(page.getByRole('button', { name: 'Change it' })).toHaveCount(0)
  await page.goForward()
  await expect(box(page, /^How many people was this for/)).toHaveValue('3')
  await save(page)
  await expectSaved(page)
  await page.getByRole('link', { name: 'Back to the round' }).click()
  await expect(spoken(page)).toHaveText('3')
  await expect(page.locator('main p', { hasText: 'on this round' })).toHaveText('1 conversation on this round')
})

test('a phone whose time ends while something is typed says that it is gone', async ({ page }) => {
  await page.clock.install()
  await goOutOfSignal(page)
  await talk(page)
  await page.clock.fastForward(73 * 3_600_000)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in first')
  await expect(page.getByRole('alert')).toContainText('What you had not saved is gone.')
  await page.screenshot({ path: 'test-results/forms-gone.png' })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

/** As soon as the phone asks, it hears that its pass has ended. */
async function endFromElsewhere(page: Page): Promise<void> {
  const elsewhere = await page.context().newPage()
  await elsewhere.goto(page.url().replace(/capture.*/, ''))
  await elsewhere.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(elsewhere.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await elsewhere.close()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in first')
}

test('a phone that is ended from elsewhere says so too', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await talk(page)
  await endFromElsewhere(page)
  await expect(page.getByRole('alert')).toContainText('nothing that was typed may stay on it')
})

test('a phone that is ended from elsewhere while nothing is typed says nothing of that', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await talk(page)
  await page.getByRole('link', { name: 'Cancel' }).click()
  await expect(spoken(page)).toBeVisible()
  await endFromElsewhere(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a conversation that was taken back says so to whoever goes back to it, and takes nothing more', async ({
  page,
}) => {
  await goOutOfSignal(page)
  await captureOne(page)
  await page.getByRole('button', { name: 'Give them a card' }).click()
  await page.getByRole('link', { name: 'No card' }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(spoken(page)).toHaveText('0')
  for (const gone of ['after', 'card']) {
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(`#${gone}/`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This conversation was taken back')
    await expect(page.locator('main').getByRole('button')).toHaveCount(1)
  }
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Back to the round' }).click()
  await expect(spoken(page)).toBeVisible()
})

test('more than three things that matter most are too many, before anything is saved', async ({ page }) => {
  await goOutOfSignal(page)
  await newTalk(page)
  await fold(page, 'What matters most').click()
  const matters = page.locator('[name="matters"]')
  for (const n of [0, 1, 2, 3]) await matters.nth(n).check()
  await save(page)
  await expectHeldUp(page, 'Of what matters most, choose 3 at the most', 'matters')
  await matters.nth(3).uncheck()
  await save(page)
  await expectSaved(page)
})
