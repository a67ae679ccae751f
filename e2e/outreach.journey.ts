import { expect, test } from '@playwright/test'
import { somebody } from './kit/made-up.ts'
import { hearSomebody, meetSomebody, openRound, tellName } from './kit/on-a-round.ts'
import { expectPage } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true })

test.beforeEach(({ page }) => stepInAs(page, 'Outreach worker'))

test('an outreach worker opens a round and records a conversation with no name in it', async ({ page }) => {
  await expectPage(page, /.+/)
  await openRound(page, 'Outside the barber’s')
  await expectPage(page, /Street, Outside the barber’s/)
  await page.getByRole('textbox', { name: 'Spoke with us' }).fill('4')
  await page.getByRole('textbox', { name: 'Said no' }).fill('2')
  await page.getByRole('textbox', { name: 'Not now' }).fill('1')
  await page.getByRole('button', { name: 'Save the count' }).click()
  await expect(page.getByRole('textbox', { name: 'Spoke with us' })).toHaveValue('4')

  await page.getByRole('button', { name: 'Record a conversation' }).click()
  await expectPage(page, 'Record a conversation')
  await expect(page.getByRole('textbox', { name: /name/i })).toHaveCount(0)
  await page.getByRole('group', { name: 'What matters most to them now?' }).getByRole('checkbox').first().check()
  await page.getByText('Told about health and wellbeing services').first().click()
  await page.getByRole('group', { name: 'Told about health' }).getByRole('checkbox').first().check()
  await page.getByRole('group', { name: 'What happens next?' }).getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expectPage(page, 'Saved')

  await page.getByRole('link', { name: 'Back to the round' }).click()
  await expect(page.getByRole('heading', { name: '1 conversation' })).toBeVisible()
})

test('an outreach worker takes a name with consent, and keeps the promise that was made', async ({ page }) => {
  const neighbour = somebody()
  await openRound(page, 'At the market')
  await hearSomebody(page, 'They want a call')
  await expectPage(page, 'Take a name')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await expect(page.getByRole('alert')).toContainText('There is a problem')
  await expectPage(page, 'Take a name')
  await tellName(page, neighbour)
  await page.getByRole('button', { name: 'Save the name' }).click()
  await expectPage(page, 'Saved')

  await page.getByRole('link', { name: 'Follow-ups', exact: true }).click()
  await expectPage(page, 'Follow-ups')
  await page.getByRole('link', { name: neighbour.name }).click()
  await expectPage(page, neighbour.name)
  await page.getByRole('radio', { name: 'Done: they have what was promised' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expectPage(page, 'Follow-ups')
  await expect(page.getByRole('link', { name: neighbour.name })).toHaveCount(0)
})

test('whoever is known already is found, and the worker says that it is the same person', async ({ page }) => {
  const neighbour = somebody()
  await meetSomebody(page, neighbour)
  await meetSomebody(page, neighbour)
  await expectPage(page, /Are they the same person\?/)
  await page.getByRole('button', { name: `Yes, this is ${neighbour.name}` }).click()
  await expectPage(page, /Put two records together/)
  await page.getByRole('button', { name: 'Put them together' }).click()
  await expectPage(page, 'Saved')
  await page.getByRole('link', { name: 'See the person this was with' }).click()
  await expectPage(page, neighbour.name)
})

test('a conversation recorded by mistake is withdrawn', async ({ page }) => {
  await openRound(page, 'In the square')
  await page.getByRole('button', { name: 'Record a conversation' }).click()
  await page.getByRole('group', { name: 'What happens next?' }).getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Withdraw this conversation' }).click()
  await expectPage(page, /Street, In the square/)
  await expect(page.getByText('(withdrawn)')).toBeVisible()
})
