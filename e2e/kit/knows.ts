import { expect, type Page } from '@playwright/test'
import { type MadeUp, somebody } from './made-up.ts'
import { tellName } from './on-a-round.ts'

/** As a coordinator: adds somebody at the desk and comes to their page. */
export async function knowSomebody(page: Page): Promise<MadeUp> {
  const neighbour = somebody()
  await page.getByRole('link', { name: 'People', exact: true }).first().click()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await tellName(page, neighbour)
  await page.getByRole('radio', { name: 'Face to face' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(neighbour.name)
  return neighbour
}

/** Looks for somebody among all people, by name. */
export async function lookFor(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'People', exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Name, phone number or e-mail' }).fill(name)
  await page.getByRole('button', { name: 'Find' }).click()
}
