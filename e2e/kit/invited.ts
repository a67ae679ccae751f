import { type Browser, expect, type Page } from '@playwright/test'
import { somebody } from './made-up.ts'
import { stepInAs } from './step-in.ts'

export interface Invited {
  name: string
  email: string
  /** What the coordinator hands over. */
  link: string
}

/** As a coordinator: adds an outreach worker to the team. */
export async function inviteWorker(page: Page): Promise<Invited> {
  const { name, phone } = somebody()
  const email = `worker${phone.replace(/\D/g, '')}@example.org`
  await page.getByRole('link', { name: 'Team', exact: true }).first().click()
  await page.getByRole('button', { name: 'Add somebody to the team' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await page.getByRole('checkbox', { name: 'Outreach worker' }).check()
  await page.getByRole('button', { name: 'Add and make an invitation' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hand this link over to ${name}`)
  return { name, email, link: await page.locator('main code').innerText() }
}

/** The same in a browser of the coordinator's own, so that the invited person's stays as new. */
export async function invitedBySomebody(browser: Browser): Promise<Invited> {
  const page = await browser.newPage()
  await stepInAs(page, 'Coordinator')
  const invited = await inviteWorker(page)
  await page.close()
  return invited
}
