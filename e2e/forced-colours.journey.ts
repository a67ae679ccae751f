import { expect, type Locator, test } from '@playwright/test'
import { openRound } from './kit/on-a-round.ts'
import { stepInAs } from './kit/step-in.ts'

test.use({ forcedColors: 'active', colorScheme: 'dark' })

/** A part of the page as it is seen, with the ring that the focus draws round it. */
async function look(part: Locator): Promise<Buffer> {
  await part.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await part.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 }
  const clip = { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16 }
  return part.page().screenshot({ clip })
}

/** Whether what somebody does can be seen on a part of the page, in the few colours that are left. */
async function expectSeenOn(part: Locator, act: () => Promise<void>): Promise<void> {
  const before = await look(part)
  await act()
  expect(before.equals(await look(part)), 'it looks as before').toBe(false)
}

// axe reads the colours of the sheet, not those that the reader has set instead, so it is not asked here.
test('in forced colours it is told what is chosen, where the keys act, and where one is', async ({ page }) => {
  await stepInAs(page, 'Outreach worker')
  const inMenu = page.getByRole('navigation', { name: 'Menu' }).getByRole('listitem').filter({ hasText: 'Rounds' })
  await expectSeenOn(inMenu, () => openRound(page, 'In the dark'))
  await page.getByRole('button', { name: 'Record a conversation' }).click()

  const group = page.getByRole('group', { name: 'What matters most to them now?' })
  const [first, second] = [group.getByRole('listitem').first(), group.getByRole('listitem').nth(1)]
  await expectSeenOn(first, () => first.getByRole('checkbox').check())
  await expectSeenOn(second, () => second.getByRole('checkbox').focus())
  const button = page.getByRole('button', { name: 'Save', exact: true })
  await expectSeenOn(button, () => button.focus())
  const edge = await button.evaluate((element) => getComputedStyle(element).borderTopWidth)
  expect(Number.parseFloat(edge)).toBeGreaterThan(0)
})
