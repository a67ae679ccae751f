import { expect, test } from '@playwright/test'
import { focusedOn, tabTo } from './kit/keys.ts'
import { openRound } from './kit/on-a-round.ts'
import { expectPage } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'

test('a conversation is recorded with the keyboard alone', async ({ page }) => {
  await stepInAs(page, 'Outreach worker')
  await openRound(page, 'By the school gate')
  await page.getByRole('button', { name: 'Record a conversation' }).focus()
  await page.keyboard.press('Enter')
  await expectPage(page, 'Record a conversation')

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the main part of the page' })).toBeFocused()
  expect(await focusedOn(page)).toMatchObject({ shown: true, inView: true })
  await page.keyboard.press('Enter')
  await tabTo(page, 'matters')
  await page.keyboard.press('Space')
  await tabTo(page, 'interests')
  await page.keyboard.press('Space')
  await tabTo(page, 'postcodeArea')
  await page.keyboard.type('L8')
  await tabTo(page, 'nextStep')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { checked: true }).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expectPage(page, 'Saved')
})

test('every control of the conversation form is reached in the order in which it is read', async ({ page }) => {
  await stepInAs(page, 'Outreach worker')
  await openRound(page, 'By the library')
  await page.getByRole('button', { name: 'Record a conversation' }).click()
  const summaries = page.locator('main summary')
  for (const summary of await summaries.all()) await summary.press('Enter')
  const expected = await page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLInputElement>('main :is(input, select, button, summary, textarea)'),
    ]
    const once = new Set<string>()
    return controls
      .filter(({ type, name }) => type !== 'hidden' && !(type === 'radio' && once.has(name)) && once.add(name))
      .map(({ id, name, tagName }) => id || name || tagName)
  })
  await page.getByRole('link', { name: 'Skip to the main part of the page' }).press('Enter')
  const reached: string[] = []
  for (const _ of expected) {
    await page.keyboard.press('Tab')
    reached.push(
      await page.evaluate(() => {
        const element = document.activeElement
        return element?.id || element?.getAttribute('name') || element?.tagName || ''
      }),
    )
  }
  expect(reached).toEqual(expected)
})
