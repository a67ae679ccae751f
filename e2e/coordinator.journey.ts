import { expect, test } from '@playwright/test'
import { knowSomebody, lookFor } from './kit/knows.ts'
import { expectPage } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'
import { offerActivity } from './kit/things-to-do.ts'

test.beforeEach(({ page }) => stepInAs(page, 'Coordinator'))

test('a coordinator opens a person, gives a role, and reads in the timeline what happened', async ({ page }) => {
  const neighbour = await knowSomebody(page)
  await lookFor(page, neighbour.name)
  await expectPage(page, 'People')
  await page.getByRole('link', { name: neighbour.name }).click()
  await expectPage(page, neighbour.name)
  await page.getByRole('link', { name: 'Record that they take up a role' }).click()
  await page.getByRole('radio', { name: 'Digital champion' }).check()
  await expectPage(page, /Record that they take up a role/)
  await page.getByRole('button', { name: 'Save' }).click()
  await expectPage(page, neighbour.name)
  await expect(page.getByRole('main')).toContainText('Became a digital champion')
  await page.getByRole('link', { name: 'See everything recorded, and who looked at this page' }).click()
  await expectPage(page, /Everything recorded/)
  await expect(page.getByRole('main')).toContainText('looked at this page')
})

test('a coordinator changes what somebody agrees to, one thing at a time', async ({ page }) => {
  const neighbour = await knowSomebody(page)
  await page.getByRole('link', { name: 'Change what they agree to' }).click()
  await expectPage(page, /What they agree to/)
  await page.getByRole('link', { name: 'Ask Introduce me to others' }).click()
  await expectPage(page, /Introduce me to others/)
  await page.getByRole('radio', { name: 'By phone' }).check()
  await page.getByRole('button', { name: 'They agree' }).click()
  await page.getByRole('link', { name: 'Stop Contact me' }).click()
  await expectPage(page, /They no longer want us to contact them/)
  await page.getByRole('radio', { name: 'By phone' }).check()
  await page.getByRole('button', { name: 'Stop from now on' }).click()
  await expectPage(page, /What they agree to/)
  await expect(page.getByRole('main')).toContainText(neighbour.name)
})

test('a coordinator makes a copy for a person who then wants to be erased, and is found nowhere', async ({ page }) => {
  const neighbour = await knowSomebody(page)
  await page.getByRole('link', { name: 'Erase everything about them' }).click()
  await expectPage(page, `Erase ${neighbour.name}`)
  await page.getByRole('link', { name: 'If they want a copy, make it first' }).click()
  await expectPage(page, /A copy of everything we keep/)
  await expect(page.getByRole('main')).toContainText(neighbour.name)
  await page.goBack()
  await page.getByRole('textbox', { name: 'Type the person’s name' }).fill('Somebody Else')
  await page.getByRole('button', { name: 'Erase for ever' }).click()
  await expect(page.getByRole('alert')).toContainText('Nothing was erased')
  await page.getByRole('textbox', { name: 'Type the person’s name' }).fill(neighbour.name.toLowerCase())
  await page.getByRole('button', { name: 'Erase for ever' }).click()
  await expectPage(page, 'People')
  await expect(page.getByRole('main')).toContainText('Everything about that person has been deleted.')
  await lookFor(page, neighbour.name)
  await expect(page.getByRole('main')).toContainText('Nobody here is like that.')
})

test('a coordinator offers an activity, plans its days, and calls one off', async ({ page }) => {
  const title = await offerActivity(page)
  await expectPage(page, title)
  await page
    .getByRole('link', { name: /^Nobody on the list yet/ })
    .first()
    .click()
  await expectPage(page, new RegExp(title))
  await page.getByRole('link', { name: 'Call this day off' }).click()
  await expectPage(page, /Call this day off/)
  await page.getByRole('button', { name: 'Call it off' }).click()
  await expect(page.getByRole('main')).toContainText('Called off')
})
