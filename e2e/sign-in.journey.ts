import { expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { invitedBySomebody, inviteWorker } from './kit/invited.ts'
import { expectPage } from './kit/shown.ts'
import { stepInAs } from './kit/step-in.ts'

/** A phone or computer that makes passkeys, and says yes whenever it is asked for a face or finger. */
async function withPasskeys(page: Page): Promise<void> {
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

const account = (page: Page) => page.getByRole('navigation', { name: 'Your account' })

test('a coordinator adds somebody to the team and hands over a link', async ({ page }) => {
  await stepInAs(page, 'Coordinator')
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await expectPage(page, 'Team')
  const { name } = await inviteWorker(page)
  await expectPage(page, `Hand this link over to ${name}`)
  await page.getByRole('link', { name: 'Done' }).click()
  await expectPage(page, name)
})

test('somebody invited makes a passkey, and from then on signs in with it', async ({ page, browser }) => {
  const { name, link } = await invitedBySomebody(browser)
  await withPasskeys(page)
  await page.goto(link)
  await expectPage(page, /^Welcome to /)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await expect(account(page)).toContainText(name)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expectPage(page, 'Sign in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(account(page)).toContainText(name)
  await account(page).getByRole('link', { name }).click()
  await expectPage(page, 'Your account')
  await page.goto(link)
  await expectPage(page, 'This invitation no longer works')
})

test('somebody invited sets up codes on a phone, and signs in with one, or with one from paper', async ({
  page,
  browser,
}) => {
  const { name, email, link } = await invitedBySomebody(browser)
  const passphrase = 'lantern walrus teaspoon'
  await page.goto(link)
  await page.getByRole('button', { name: 'Set up codes' }).click()
  await expectPage(page, 'Set up codes on your phone')
  const phone = new TOTP({
    secret: Secret.fromBase32((await page.locator('main code').innerText()).replaceAll(' ', '')),
  })
  await page.getByRole('textbox', { name: 'Code that the app shows now' }).fill(phone.generate())
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('textbox', { name: 'Passphrase once more' }).fill(passphrase)
  await page.getByRole('button', { name: 'Finish' }).click()
  await expectPage(page, 'Your recovery codes')
  const onPaper = await page.locator('main li code').first().innerText()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(account(page)).toContainText(name)

  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  // The code before has been used; a phone's clock may be half a minute fast.
  await page
    .getByRole('textbox', { name: 'Code', exact: true })
    .fill(phone.generate({ timestamp: Date.now() + 30_000 }))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(account(page)).toContainText(name)

  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'I do not have my phone: use a recovery code' }).click()
  await expectPage(page, 'Sign in with a recovery code')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(onPaper)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(account(page)).toContainText(name)
})
