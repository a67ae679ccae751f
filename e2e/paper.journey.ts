import { expect, test } from '@playwright/test'
import { openRound } from './kit/on-a-round.ts'
import { expectPage } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'

const morning = [
  'd1s1',
  'm1 4d2s1',
  'h5s1',
  'm2i1 5n1s2',
  'd4 9s1',
  'm3n1 7g1s1',
  'h1d13a5s1',
  'x12d8s1',
  'i2pl8 s4',
  'm1h8s3',
]

test('a sheet of paper is printed for a round, and typed in with the keyboard alone', async ({ page }) => {
  await stepInAs(page, 'Outreach worker')
  await openRound(page, 'At the bus station')
  await page.getByRole('link', { name: 'Sheets of paper for this round' }).click()
  await expectPage(page, 'Sheets of paper for this round')
  await page.getByRole('textbox', { name: 'How many sheets?' }).fill('1')
  await page.getByRole('button', { name: 'Make them' }).click()
  await expectPage(page, 'Print the sheets')
  const code = (await page.locator('.kith-paper-code').first().textContent()) ?? ''
  await page.getByRole('link', { name: 'Sheets of paper', exact: true }).click()
  await expectPage(page, 'Sheets of paper')
  await page.getByRole('textbox', { name: 'Type in a sheet: its number' }).fill(code)
  await page.keyboard.press('Enter')
  await expectPage(page, new RegExp(`Type in sheet ${code}`))

  let keys = 0
  await page.getByRole('textbox', { name: 'Line 1', exact: true }).focus()
  for (const [at, line] of morning.entries()) {
    await page.keyboard.type(line)
    await page.keyboard.press(at < morning.length - 1 ? 'Tab' : 'Enter')
    keys += line.length + 1
  }
  await expect(page.getByText(/Typed in by/)).toHaveCount(10)
  await expectPage(page, new RegExp(`Type in sheet ${code}`))
  expect(keys).toBeLessThanOrEqual(85)
  await page.getByRole('link', { name: 'Back to the round' }).click()
  await expect(page.getByRole('heading', { name: '10 conversations' })).toBeVisible()
})
