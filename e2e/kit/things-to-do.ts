import { expect, type Page } from '@playwright/test'
import { aTitle } from './made-up.ts'

/** The day after tomorrow, in the boxes of a form. */
function soon(): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10).split('-')
  return { day, month, year }
}

/** As a coordinator: offers something to do and plans two days of it, with room for `capacity`. Gives its title. */
export async function offerActivity(page: Page, capacity = 12): Promise<string> {
  const title = aTitle('Soup and a walk')
  await page.getByRole('link', { name: 'What is on', exact: true }).first().click()
  await page.getByRole('button', { name: 'Offer an activity' }).click()
  await page.getByRole('textbox', { name: 'What is it called?' }).fill(title)
  await page.getByRole('textbox', { name: 'What happens there?' }).fill('A slow walk round the park, then soup.')
  await page.getByRole('checkbox', { name: 'Walking' }).check()
  await page.getByRole('textbox', { name: 'How to find it' }).fill('At the park gates')
  await page.getByRole('textbox', { name: 'How many can come?' }).fill(String(capacity))
  await page.getByRole('button', { name: 'Save, and plan days' }).click()
  const { day, month, year } = soon()
  await page.getByRole('textbox', { name: 'Day', exact: true }).fill(day)
  await page.getByRole('textbox', { name: 'Month' }).fill(month)
  await page.getByRole('textbox', { name: 'Year' }).fill(year)
  await page.getByRole('textbox', { name: 'From' }).fill('10:30')
  await page.getByRole('combobox', { name: 'How long?' }).selectOption({ index: 4 })
  await page.getByRole('textbox', { name: 'How many weeks?' }).fill('2')
  await page.getByRole('button', { name: 'Plan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  return title
}
