import type { Page } from '@playwright/test'

export type Role =
  | 'Coordinator'
  | 'Outreach worker'
  | 'Safeguarding lead'
  | 'Hub host'
  | 'Partner manager'
  | 'Commissioner'
  | 'Active citizen'
  | 'Citizen'

/** Opens the demo programme as whoever comes by. */
export async function comeBy(page: Page): Promise<void> {
  await page.goto('/')
}

/** Becomes somebody with this role, as anyone trying Kith out may. */
export async function stepInAs(page: Page, role: Role): Promise<void> {
  await comeBy(page)
  await page.getByRole('link', { name: 'Change who you are' }).click()
  await page.getByRole('radio', { name: new RegExp(`^${role}:`) }).check()
  await page.getByRole('button', { name: 'Step in' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/demo'))
}

/** Types the address of a page of the programme, as nobody would who follows links. Gives the answer's status. */
export async function typeAddress(page: Page, path: string): Promise<number | undefined> {
  const [, programme] = new URL(page.url()).pathname.split('/')
  return (await page.goto(`/${programme}${path}`))?.status()
}
