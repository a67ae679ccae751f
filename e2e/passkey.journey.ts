import { expect, type Page, test } from '@playwright/test'
import { expectPage } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'

/** A phone's own authenticator, in software, whose holder always shows that it is them. */
async function giveAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

for (const viewport of [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
]) {
  test(`somebody makes a passkey and signs in with it, ${viewport.width} wide`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await giveAuthenticator(page)
    await stepInAs(page, 'Hub host')
    await page.getByRole('navigation', { name: 'Your account' }).getByRole('link').click()
    await expectPage(page, 'Your account')
    await page.getByRole('textbox', { name: 'What to call it' }).fill(`Phone ${viewport.width}`)
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await expect(page.getByText(`Passkey: Phone ${viewport.width}`)).toBeVisible()

    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('link', { name: 'Sign in', exact: true }).click()
    await expectPage(page, 'Sign in')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible()
  })
}

test('whoever has no passkey at hand is told so in words, and nothing is lost', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign in', exact: true }).click()
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('somebody@example.org')
  await giveAuthenticator(page)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was done' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toHaveValue('somebody@example.org')
  await expectPage(page, 'Sign in')
})
