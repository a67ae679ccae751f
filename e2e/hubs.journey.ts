import { expect, test } from '@playwright/test'
import { aTitle } from './kit/made-up.ts'
import { switchScriptOff } from './kit/script-off.ts'
import { expectPage } from './kit/shown.ts'
import { comeBy, stepInAs } from './kit/step-in.ts'

test('a coordinator opens a hub, and a visitor without script finds when it is open', async ({ page, browser }) => {
  const name = aTitle('Screens and tea')
  await stepInAs(page, 'Coordinator')
  await page.getByRole('link', { name: 'Digital hubs', exact: true }).click()
  await expectPage(page, 'Digital hubs')
  await page.getByRole('button', { name: 'Open a hub' }).click()
  await expectPage(page, 'Open a hub')
  await page.getByRole('textbox', { name: 'Name of the hub' }).fill(name)
  await page.getByRole('radio', { name: 'Pop-up' }).check()
  await page.getByRole('textbox', { name: 'Open on Tuesdays' }).fill('half past')
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByRole('alert')).toContainText('Open on Tuesdays')
  await expectPage(page, 'Open a hub')
  await page.getByRole('textbox', { name: 'Open on Tuesdays' }).fill('10 to 4')
  await page.getByRole('button', { name: 'Open it' }).click()
  await expectPage(page, name)

  const elsewhere = await browser.newContext({ viewport: { width: 320, height: 640 } })
  const visitor = await elsewhere.newPage()
  await switchScriptOff(visitor)
  await comeBy(visitor)
  await visitor.getByRole('link', { name: 'Digital hubs', exact: true }).click()
  await visitor.getByRole('link', { name: 'All hubs' }).click()
  await expectPage(visitor, 'Digital hubs')
  await visitor.getByRole('link', { name }).click()
  await expectPage(visitor, name)
  await expect(visitor.getByRole('listitem').filter({ hasText: 'Tuesday' })).toContainText('10am to 4pm')
  await elsewhere.close()
})
