import { expect, test } from 'vitest'
import { Authenticator } from '../../../../tests/kit/authenticator.ts'
import type { Browser } from '../../../../tests/kit/browser.ts'
import { movableClock } from '../../../../tests/kit/clock.ts'
import { invitedMember, memberWithCodes } from '../../../../tests/kit/member.ts'
import { type TestSite, testSite } from '../../../../tests/kit/site.ts'
import { entriesAbout } from '../../record/index.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock })

type Options = Parameters<Authenticator['make']>[0] & { authenticatorSelection?: object; userVerification?: string }

async function begin(browser: Browser, base: string): Promise<Options> {
  const { answer } = await browser.call<{ options: Options }>(`${base}/begin`, {})
  return answer.options
}

async function make(browser: Browser, base: string, passkey = new Authenticator(), name = '') {
  const options = await begin(browser, base)
  return { passkey, ...(await browser.call(`${base}/finish`, { response: passkey.make(options), name })) }
}

async function signIn(browser: Browser, passkey: Authenticator, to?: string) {
  const options = await begin(browser, '/sign-in/passkey')
  return browser.call('/sign-in/passkey/finish', { response: passkey.use(options), to })
}

async function memberWithPasskey(at: TestSite = site) {
  const invited = await invitedMember(at, 'outreach-worker')
  const browser = at.visitor()
  return { ...invited, browser, ...(await make(browser, `${invited.invitation}/passkey`)) }
}

const isIn = async (browser: Browser) => (await browser.open('/account')).heading === 'Your account'

test('an invitation is taken up with a passkey, which then signs in with nothing typed', async () => {
  const { account, browser, passkey, status, answer } = await memberWithPasskey()
  expect([status, answer.go]).toEqual([200, '/testtown/account'])
  expect(await isIn(browser)).toBe(true)
  const other = site.visitor()
  expect((await signIn(other, passkey, '/rounds?x=1')).answer).toEqual({ go: '/testtown/rounds?x=1' })
  expect(await isIn(other)).toBe(true)
  const entries = await site.inside((tx) => entriesAbout(tx, [account.key]))
  expect(entries.slice(2).map(({ what, detail }) => [what, detail.way])).toEqual([
    ['session.way-added', 'passkey'],
    ['session.signed-in', 'passkey'],
    ['session.signed-in', 'passkey'],
  ])
})

test('a passkey is asked for in a way that needs no name typed first, and its holder’s proof', async () => {
  const { invitation } = await invitedMember(site, 'outreach-worker')
  const made = await begin(site.visitor(), `${invitation}/passkey`)
  expect(made.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' })
  const used = await begin(site.visitor(), '/sign-in/passkey')
  expect(used).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  expect(used).not.toHaveProperty('allowCredentials.0')
})

test.each([
  ['made for another site', { origin: 'https://elsewhere.example' }],
  ['whose holder did not show that it is them', { verifiesUser: false }],
])('a passkey %s is refused, and the invitation kept', async (_what, settings) => {
  const { invitation } = await invitedMember(site, 'outreach-worker')
  const browser = site.visitor()
  const { status, answer } = await make(browser, `${invitation}/passkey`, new Authenticator(settings))
  expect([status, answer.problem]).toEqual([
    422,
    'The passkey could not be made. Try again, or use a code from your phone',
  ])
  expect((await browser.open(invitation)).status).toBe(200)
  expect(await isIn(browser)).toBe(false)
})

test('a passkey whose holder does not show that it is them signs nobody in', async () => {
  const { passkey } = await memberWithPasskey()
  passkey.verifiesUser = false
  expect((await signIn(site.visitor(), passkey)).status).toBe(422)
  passkey.verifiesUser = true
  expect((await signIn(site.visitor(), passkey)).status).toBe(200)
})

test('what a passkey answered once is worth nothing the second time', async () => {
  const { passkey } = await memberWithPasskey()
  const response = passkey.use(await begin(site.visitor(), '/sign-in/passkey'))
  expect((await site.visitor().call('/sign-in/passkey/finish', { response })).status).toBe(200)
  passkey.count = 0
  expect((await site.visitor().call('/sign-in/passkey/finish', { response })).status).toBe(422)
})

test('a challenge is good for ten minutes', async () => {
  const { passkey } = await memberWithPasskey()
  const options = await begin(site.visitor(), '/sign-in/passkey')
  time.pass({ minutes: 11 })
  expect((await site.visitor().call('/sign-in/passkey/finish', { response: passkey.use(options) })).status).toBe(422)
})

test('a challenge of our own making is no challenge', async () => {
  const { passkey } = await memberWithPasskey()
  const forged = passkey.use({
    challenge: Buffer.from('a challenge of my own').toString('base64url'),
    rpId: 'localhost',
  })
  expect((await site.visitor().call('/sign-in/passkey/finish', { response: forged })).status).toBe(422)
})

test('a challenge for making a passkey does not sign anybody in', async () => {
  const { passkey, browser } = await memberWithPasskey()
  const { challenge } = await begin(browser, '/account/passkeys')
  const response = passkey.use({ challenge, rpId: 'localhost' })
  expect((await site.visitor().call('/sign-in/passkey/finish', { response })).status).toBe(422)
})

test('a passkey that counts backwards was copied, and is refused', async () => {
  const { passkey } = await memberWithPasskey()
  expect((await signIn(site.visitor(), passkey)).status).toBe(200)
  expect((await signIn(site.visitor(), passkey)).status).toBe(200)
  passkey.count = 0
  expect((await signIn(site.visitor(), passkey)).status).toBe(422)
})

test('a passkey of one programme signs nobody in to another', async () => {
  const other = await testSite({ clock: time.clock, slug: 'othertown' })
  const { passkey } = await memberWithPasskey(other)
  expect((await signIn(other.visitor(), passkey)).status).toBe(200)
  expect((await signIn(site.visitor(), passkey)).status).toBe(422)
})

test('no number of wrong guesses, from wherever, holds a passkey up', async () => {
  const { passkey, email } = await memberWithPasskey()
  const attacker = site.visitor()
  const statuses: number[] = []
  for (let i = 0; i < 8; i += 1) {
    statuses.push((await attacker.send('/sign-in', { email, passphrase: 'open sesame please', code: '000000' })).status)
  }
  expect(statuses).toContain(429)
  expect((await signIn(site.visitor(), passkey)).status).toBe(200)
})

test('several passkeys have names, and each can be given up but the last', async () => {
  const { browser, passkey } = await memberWithPasskey()
  const second = await make(browser, '/account/passkeys', new Authenticator(), 'Key on my ring')
  expect(second.status).toBe(200)
  const again = await make(browser, '/account/passkeys', second.passkey, 'The same')
  expect([again.status, again.answer.problem]).toEqual([409, 'This passkey is set up already'])
  const page = await browser.open('/account')
  expect(page.main).toContain('Passkey: Key on my ring')
  const [first = ''] = page.links('Remove')
  expect((await browser.fillIn(first, {})).path).toBe('/account')
  expect((await signIn(site.visitor(), passkey)).status).toBe(422)
  expect((await signIn(site.visitor(), second.passkey)).status).toBe(200)
  expect((await browser.open('/account')).links('Remove')).toEqual([])
})

test('a passkey is added only by whoever has just proved who they are', async () => {
  const { browser } = await memberWithCodes(site, time, 'outreach-worker')
  const options = await begin(browser, '/account/passkeys')
  const response = new Authenticator().make(options)
  time.pass({ minutes: 31 })
  expect((await browser.call('/account/passkeys/begin', {})).answer.go).toContain('/sign-in?again=yes')
  expect((await browser.call('/account/passkeys/finish', { response })).answer.go).toContain('/sign-in?again=yes')
  expect((await browser.open('/account')).main).not.toContain('Passkey:')
})

test('a stranger, another site and a mangled answer get nowhere', async () => {
  expect((await site.visitor().call('/account/passkeys/begin', {})).status).toBe(401)
  const foreign = await site.app.inject({
    method: 'POST',
    url: '/testtown/sign-in/passkey/begin',
    headers: { 'sec-fetch-site': 'cross-site' },
    payload: {},
  })
  expect(foreign.statusCode).toBe(403)
  for (const body of [{}, { response: 'x' }, { response: { id: 1, response: { clientDataJSON: '%%' } } }, []]) {
    const { status } = await site.visitor().call('/sign-in/passkey/finish', body)
    expect(status).toBe(422)
  }
  const large = await site
    .visitor()
    .request('POST', '/testtown/sign-in/passkey/finish', `{"a":"${'x'.repeat(70_000)}"}`, 'application/json')
  expect(large.statusCode).toBe(413)
})

test('without script the page says what to do instead', async () => {
  const page = await site.visitor().open('/sign-in')
  expect(page.html).toMatch(/<p data-passkey-without[^>]*>To use a passkey/)
  expect(page.html).toMatch(/<div data-passkey-with[^>]* hidden/)
})
