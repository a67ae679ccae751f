// Every page of the capture app on a small screen: as it is, in Arabic, and with text twice as large.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { chooseLanguage } from './kit/choose-language.ts'
import { readIn } from './kit/in-the-app.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

/** By what is the same in every language. */
const big = (page: Page): Locator => page.locator('.kith-big')
const toPage = (page: Page, name: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash
  }, name)

/** What somebody who listens to the page is told of it: one heading first, where sending stands, and what is wrong. */
async function expectToldAloud(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  const levels = await page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((headings) => headings.filter((each) => each.checkVisibility()).map(({ tagName }) => tagName))
  const skipped = levels.filter((level, i) => Number(level[1]) > Number(levels[i - 1]?.[1] ?? 1) + 1)
  expect(skipped, levels.join()).toEqual([])
  // There before what it tells changes, or it would not be read out.
  await expect(page.locator('main [role="status"]')).toHaveCount(1)
  await expect(page.locator('section[aria-label] [role="status"]')).not.toBeEmpty()
}

async function look(page: Page, step: string): Promise<void> {
  await test.step(step, async () => {
    await expectToldAloud(page)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
}

async function unfold(page: Page): Promise<void> {
  const closed = page.locator('main details:not([open]) > summary')
  while ((await closed.count()) > 0) await closed.first().click()
}

/** Read out from its heading, however the worker came back to it. */
async function expectOnRound(page: Page): Promise<void> {
  await expect(page.locator('.kith-tallies')).toBeVisible()
  await expect(page.locator('h1')).toBeFocused()
}

async function throughRound(page: Page): Promise<void> {
  await expect(big(page)).toBeVisible()
  await toPage(page, 'round')
  await expect(page.locator('input[value="shop"]')).toBeAttached()
  await look(page, 'a new round')
  await page.locator('#setting-shop').check()
  await big(page).click()
  await expectOnRound(page)
  await page.locator('.kith-tallies__more').nth(1).click()
  await look(page, 'the round')
  await toPage(page, 'heads')
  await expect(page.locator('#heads')).toBeVisible()
  await look(page, 'heads alone')
  await page.locator('#heads').fill('40')
  await big(page).click()
  await expectOnRound(page)
}

/** Gives the id of the conversation. */
async function throughTalk(page: Page): Promise<string> {
  await big(page).click()
  await expect(page.locator('.kith-fold').first()).toBeVisible()
  await expect(page.locator('h1')).toBeFocused()
  await unfold(page)
  await page.locator('#remark').fill('Call 0151 496 0123')
  await expect(page.locator('#remark-problem')).toBeVisible()
  await look(page, 'what was said, with something to take out')
  await page.locator('#remark').fill('')
  await page.locator('#interests-walking').check()
  await big(page).click()
  await expect(page).toHaveURL(/#after\//)
  await expect(page.locator('.kith-acts')).toBeVisible()
  await expect(page.locator('h1')).toBeFocused()
  await look(page, 'saved')
  return new URL(page.url()).hash.slice('#after/'.length)
}

async function throughTheRest(page: Page, conversation: string): Promise<void> {
  await toPage(page, `offer/${conversation}`)
  await expect(page.locator('.kith-fold').first()).toBeVisible()
  await page.locator('summary').first().click()
  await look(page, 'something to offer')
  await toPage(page, `card/${conversation}`)
  await expect(page.locator('#code')).toBeVisible()
  await look(page, 'a card')
  await toPage(page, `name/${conversation}`)
  await big(page).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByRole('alert')).toBeInViewport()
  await look(page, 'a name, with all that is missing')
}

const toTheApp = (page: Page) => page.goto(`/${new URL(page.url()).pathname.split('/')[1]}/capture`)

async function throughTheApp(page: Page): Promise<void> {
  await toTheApp(page)
  await throughRound(page)
  await throughTheRest(page, await throughTalk(page))
}

test('every page of the app can be used by everybody on a small screen', async ({ page }) => {
  await stepInAs(page, 'Outreach worker')
  await throughTheApp(page)
})

async function doubleText(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

test('every page of the app can be used with text twice as large', async ({ page }) => {
  await doubleText(page)
  await stepInAs(page, 'Outreach worker')
  await throughTheApp(page)
})

async function throughTheAppInArabic(page: Page): Promise<void> {
  await stepInAs(page, 'Outreach worker')
  await toTheApp(page)
  await readIn(page, 'ar')
  await throughTheApp(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
}

test('every page of the app can be used in Arabic', async ({ page }) => {
  await throughTheAppInArabic(page)
})

test('every page of the app can be used in Arabic with text twice as large', async ({ page }) => {
  await doubleText(page)
  await throughTheAppInArabic(page)
})

test.describe('in a language that runs from right to left', () => {
  test.use({ baseURL: process.env.KITH_E2E_OTHER_LANGUAGES_URL ?? 'http://localhost:3001' })

  test('every page of the app can be used, and begins at the right', async ({ page }) => {
    await stepInAs(page, 'Outreach worker')
    await chooseLanguage(page, 'ar-XB')
    await throughTheApp(page)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    const [tick, words] = [page.locator('.kith-consent__tick').first(), page.locator('.kith-consent__words').first()]
    await page.locator('#readIn-ar').check()
    const left = async (part: Locator) => (await part.boundingBox())?.x ?? 0
    expect(await left(tick)).toBeGreaterThan(await left(words))
    await page.screenshot({ path: 'test-results/name-right-to-left.png', fullPage: true })
    await toPage(page, 'round')
    await page.screenshot({ path: 'test-results/round-right-to-left.png', fullPage: true })
  })
})
