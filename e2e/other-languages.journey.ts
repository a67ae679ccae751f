import { expect, type Page, test } from '@playwright/test'
import { chooseLanguage } from './kit/choose-language.ts'
import { lookAtEveryPage } from './kit/every-page.ts'
import { expectNoSidewaysScroll, expectPage } from './kit/shown.ts'
import { comeBy, stepInAs } from './kit/step-in.ts'

const baseURL = process.env.KITH_E2E_OTHER_LANGUAGES_URL ?? 'http://localhost:3001'

test.use({ baseURL, viewport: { width: 320, height: 640 } })

/** How far from the right edge the words of the heading begin. */
function gapAtRight(page: Page): Promise<number> {
  return page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const range = document.createRange()
    range.selectNodeContents(heading)
    return innerWidth - range.getBoundingClientRect().right
  })
}

test('a page read from right to left begins at the right, and so do its forms', async ({ page }) => {
  await comeBy(page)
  await chooseLanguage(page, 'ar-XB')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expectPage(page, /.+/)
  expect(await gapAtRight(page)).toBeLessThan(40)

  await page.getByRole('contentinfo').getByRole('link').first().click()
  await expectPage(page, /.+/)
  const [radio, label] = [page.getByRole('radio').first(), page.locator('label').first()]
  const left = async (part: typeof radio) => (await part.boundingBox())?.x ?? 0
  expect(await left(radio)).toBeGreaterThan(await left(label))
})

test('nothing that a coordinator opens from right to left scrolls sideways', async ({ page }) => {
  test.slow()
  await stepInAs(page, 'Coordinator')
  await chooseLanguage(page, 'ar-XB')
  const kinds = await lookAtEveryPage(page, async () => {
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expectNoSidewaysScroll(page)
  })
  expect(kinds.length).toBeGreaterThanOrEqual(15)
})

test('words that are half as long again fit on a small screen', async ({ page }) => {
  test.slow()
  await stepInAs(page, 'Coordinator')
  await chooseLanguage(page, 'en-XA')
  const kinds = await lookAtEveryPage(page, () => expectNoSidewaysScroll(page))
  expect(kinds.length).toBeGreaterThanOrEqual(15)
})
