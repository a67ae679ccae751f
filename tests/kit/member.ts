import { Secret, TOTP } from 'otpauth'
import type { Account } from '../../src/platform/session/index.ts'
import { addMember, type Role } from '../../src/programme/index.ts'
import type { Browser } from './browser.ts'
import type { MovableClock } from './clock.ts'
import type { Seen } from './seen.ts'
import type { TestSite } from './site.ts'

export const passphrase = 'violet kettle harbour'

/** The codes and keys that a page shows. */
export function secretsOn(page: Seen): string[] {
  return [...page.html.matchAll(/<code class="kith-secret">([^<]*)</g)].map(([, text]) => (text ?? '').trim())
}

/** The code that an authenticator app would show. */
export function codeAt(secret: string, moment: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: moment.getTime() })
}

export interface Invited {
  account: Account
  email: string
  /** Path of the invitation within the programme. */
  invitation: string
}

let count = 0

export async function invitedMember(site: TestSite, ...roles: Role[]): Promise<Invited> {
  count += 1
  const email = `member${count}@example.org`
  const member = { name: `Member ${count}`, email, roles, partnerId: null }
  const { account, token } = await site.inside((tx) => addMember(tx, member))
  return { account, email, invitation: `/invitations/${token}` }
}

export interface MemberWithCodes extends Invited {
  browser: Browser
  secret: string
  recoveryCodes: string[]
}

/** Takes up an invitation with codes, as somebody would: reads the key off the page and types what the app shows. */
export async function setUpCodes(browser: Browser, path: string, now: Date) {
  const page = await browser.open(path)
  const secret = secretsOn(page)[0]?.replaceAll(' ', '') ?? ''
  const answers = { setup: page.hidden('setup'), code: codeAt(secret, now), passphrase, again: passphrase }
  const done = await browser.send(path, { 'kith-command': page.hidden('kith-command'), ...answers })
  return { secret, recoveryCodes: secretsOn(done), done }
}

/** Somebody who has set up codes and is signed in; half a minute later, so that the next code is a new one. */
export async function memberWithCodes(site: TestSite, time: MovableClock, ...roles: Role[]): Promise<MemberWithCodes> {
  const invited = await invitedMember(site, ...roles)
  const browser = site.visitor()
  const set = await setUpCodes(browser, `${invited.invitation}/code`, time.now())
  time.pass({ seconds: 30 })
  return { ...invited, ...set, browser }
}

/** What to type at the sign-in page. */
export function proofOf({ email, secret }: Pick<MemberWithCodes, 'email' | 'secret'>, moment: Date) {
  return { email, passphrase, code: codeAt(secret, moment) }
}
