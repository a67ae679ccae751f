import type { Page } from '@playwright/test'
import type { MadeUp } from './made-up.ts'

/** Starts a round in the street, from wherever somebody is. */
export async function openRound(page: Page, place: string): Promise<void> {
  await page.getByRole('link', { name: 'Rounds', exact: true }).first().click()
  await page.getByRole('button', { name: 'Open a round' }).click()
  await page.getByRole('radio', { name: 'Street' }).check()
  await page.getByRole('textbox', { name: 'Or where, in your words' }).fill(place)
  await page.getByRole('button', { name: 'Start the round' }).click()
}

/** Records what somebody said who would like to walk, and goes on to take their name. */
export async function hearSomebody(page: Page, nextStep: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Record a conversation' }).click()
  await page.getByRole('group', { name: 'What would they like to do?' }).getByLabel('Walking').check()
  await page.getByRole('group', { name: 'What happens next?' }).getByLabel(nextStep).check()
  await page.getByRole('button', { name: 'Save and take a name' }).click()
}

/** Fills in who somebody is, and what they agree to: to be kept by name, and to hear from us. */
export async function tellName(page: Page, { name, phone }: MadeUp): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('group', { name: 'How may we reach you?' }).getByLabel('Phone call').check()
  await page.getByRole('textbox', { name: /^Phone number, e-mail/ }).fill(phone)
  const agreed = page.getByRole('group', { name: 'What do you agree to?' })
  await agreed.getByLabel('Keep my name').check()
  await agreed.getByLabel('Contact me').check()
}

/** Keeps somebody who is nobody else by name, with a promise to call. */
export async function meetSomebody(page: Page, somebody: MadeUp): Promise<void> {
  await openRound(page, 'By the bus stop')
  await hearSomebody(page, 'They want a call')
  await tellName(page, somebody)
  await page.getByRole('button', { name: 'Save the name' }).click()
}
