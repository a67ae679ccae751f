import { expect, test } from '@playwright/test'
import { expectPage } from './kit/shown.ts'
import { comeBy, type Role, stepInAs, typeAddress } from './kit/step-in.ts'

const menu = ['Home', 'What is on', 'Digital hubs']
const menus: [Role, string[]][] = [
  ['Coordinator', ['Rounds', 'Follow-ups', 'People', 'Outputs', 'Team']],
  ['Commissioner', ['Outputs']],
  ['Active citizen', []],
]

test('whoever tries Kith out steps in, looks round, and becomes somebody else', async ({ page }) => {
  await comeBy(page)
  await expectPage(page, /.+/)
  await page.getByRole('link', { name: 'Change who you are' }).click()
  await expectPage(page, 'Step in as someone')
  for (const [role, more] of menus) {
    await stepInAs(page, role)
    const links = page.getByRole('navigation', { name: 'Menu' }).getByRole('link')
    for (const name of [...menu, ...more]) await expect(links.filter({ hasText: name })).toHaveCount(1)
    await expect(links.filter({ hasText: 'People' })).toHaveCount(more.includes('People') ? 1 : 0)
    await expect(page.getByRole('region', { name: 'This is a demo' })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('a page of the team is for the team alone', async ({ page }) => {
  await stepInAs(page, 'Commissioner')
  expect(await typeAddress(page, '/people')).toBe(403)
  await expectPage(page, 'This page is for other people in the team')
})
