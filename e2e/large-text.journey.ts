import { expect, type Page, test } from '@playwright/test'
import { lookAtEveryPage } from './kit/every-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from './kit/shown.ts'
import { comeBy, type Role, stepInAs } from './kit/step-in.ts'

test.use({ viewport: { width: 320, height: 640 } })

/** What the setting for larger text does in a browser: everything that is sized by text grows. */
async function doubleText(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

const everybody: [Role, atLeast: number][] = [
  ['Coordinator', 15],
  ['Outreach worker', 10],
  ['Safeguarding lead', 5],
  ['Hub host', 5],
  ['Partner manager', 5],
  ['Commissioner', 5],
  ['Active citizen', 5],
  ['Citizen', 5],
]

test.describe('on a small screen with text twice as large', () => {
  test('a visitor never scrolls sideways, and axe has nothing to say', async ({ page }) => {
    await doubleText(page)
    await comeBy(page)
    const kinds = await lookAtEveryPage(page, async () => {
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })
    expect(kinds.length).toBeGreaterThanOrEqual(5)
  })

  for (const [role, atLeast] of everybody) {
    test(`nothing the ${role.toLowerCase()} can open scrolls sideways`, async ({ page }) => {
      test.slow()
      await doubleText(page)
      await stepInAs(page, role)
      const kinds = await lookAtEveryPage(page, () => expectNoSidewaysScroll(page))
      expect(kinds.length).toBeGreaterThanOrEqual(atLeast)
    })
  }
})
