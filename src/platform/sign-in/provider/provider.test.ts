import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { identityProvider, throughProvider, viaProvider } from '../../../../tests/kit/identity-provider.ts'
import { invitedMember, memberWithCodes } from '../../../../tests/kit/member.ts'
import { type TestSite, testSite, testVault } from '../../../../tests/kit/site.ts'
import { addMember } from '../../../programme/index.ts'
import { entriesAbout } from '../../record/index.ts'
import { clientKey } from './client-key.ts'
import { type ProfileName, profiles } from './profile.ts'
import { type NewProvider, setProvider } from './store.ts'

// The provider and its tokens live by the machine's own clock.
const site = await testSite({ demo: true })
const time = { clock: () => new Date(), now: () => new Date(), pass: () => undefined }
const codes = ['secret', 'key', 'gold', 'wrong-key']
const there = await identityProvider(codes.map((code) => `http://localhost:3000/testtown/sign-in/from/${code}`))

const set = (more: Partial<NewProvider>, at: TestSite = site) =>
  at.inside((tx) =>
    setProvider(tx, testVault, {
      code: 'secret',
      name: 'Elsewhere',
      profile: 'generic',
      issuer: there.issuer,
      clientId: 'by-secret',
      settings: {},
      secret: 'a client secret',
      ...more,
    }),
  )
const byKey = { clientId: 'by-key', settings: { proof: 'private_key_jwt' } }
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
await set({})
await set({ ...byKey, code: 'key', name: 'By key', secret: JSON.stringify(there.key) })
await set({ code: 'gold', name: 'Strong', settings: { acr: 'gold' } })
await set({ ...byKey, code: 'wrong-key', name: 'Wrong key', secret: JSON.stringify({ ...otherKey, kid: 'client' }) })

let people = 0
/** Somebody new at the provider. */
function newcomer(acr?: string): string {
  people += 1
  there.person = { subject: `person-${people}`, ...(acr ? { acr } : {}) }
  return there.person.subject
}

async function linkedMember(code = 'secret') {
  const subject = newcomer(code === 'gold' ? 'gold' : undefined)
  const invited = await invitedMember(site, 'outreach-worker')
  const browser = site.visitor()
  const seen = await viaProvider(browser, `/testtown${invited.invitation}/with/${code}`)
  return { ...invited, browser, subject, seen }
}

test('an invitation is taken up with an account elsewhere, which then signs in and leads to the page asked for', async () => {
  const { account, browser, seen } = await linkedMember()
  expect(seen.path).toBe('/account')
  expect(seen.main).toContain('Account elsewhere: Elsewhere')
  expect((await browser.open('/rounds')).status).toBe(200)
  const other = site.visitor()
  const page = await other.open('/sign-in?to=%2Frounds')
  const [link = ''] = page.links('Continue with Elsewhere')
  expect((await viaProvider(other, link)).path).toBe('/rounds')
  const entries = await site.inside((tx) => entriesAbout(tx, [account.key]))
  expect(entries.slice(2).map(({ what, detail }) => [what, detail.way, detail.provider ?? ''])).toEqual([
    ['session.way-added', 'provider', ''],
    ['session.signed-in', 'provider', 'secret'],
    ['session.signed-in', 'provider', 'secret'],
  ])
})

test('the request carries a state, a nonce and a PKCE challenge of its own each time', async () => {
  await linkedMember()
  await linkedMember()
  const [one, two] = there.asked.slice(-2)
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(one?.get(name)).toMatch(/^[\w-]{43}$/)
    expect(one?.get(name)).not.toBe(two?.get(name))
  }
  expect(one?.get('code_challenge_method')).toBe('S256')
})

test('a client that signs with its key gets in; with another key it does not', async () => {
  const { seen } = await linkedMember('key')
  expect(seen.path).toBe('/account')
  const wrong = await linkedMember('wrong-key')
  expect([wrong.seen.status, wrong.seen.heading]).toEqual([422, 'You are not signed in'])
  expect((await site.visitor().open(wrong.invitation)).status).toBe(200)
})

test('a sign-in that is not as strong as was asked for is refused', async () => {
  const { browser, seen } = await linkedMember('gold')
  expect(seen.path).toBe('/account')
  expect(there.asked.at(-1)?.get('acr_values')).toBe('gold')
  there.person = { ...there.person, acr: 'bronze' }
  await browser.send('/sign-out', {})
  expect((await viaProvider(browser, '/testtown/sign-in/with/gold')).heading).toBe('You are not signed in')
})

test('nobody is let in by an e-mail address, even a checked one', async () => {
  newcomer()
  const member = { name: 'Claimed', email: 'claimed@example.org', roles: ['coordinator' as const], partnerId: null }
  await site.inside((tx) => addMember(tx, member))
  const seen = await viaProvider(site.visitor(), '/testtown/sign-in/with/secret')
  expect([seen.status, seen.heading]).toEqual([403, 'You are not signed in'])
  expect(seen.main).toContain('is not linked to anybody here')
})

test('a journey ends in the browser in which it began, and once', async () => {
  await linkedMember()
  const [victim, attacker] = [site.visitor(), site.visitor()]
  const leaving = await attacker.request('GET', '/testtown/sign-in/with/secret')
  const back = await throughProvider(String(leaving.headers.location))
  expect((await victim.open(back)).heading).toBe('You are not signed in')
  // The victim's browser has used it up.
  expect((await attacker.open(back)).heading).toBe('You are not signed in')
  expect((await viaProvider(attacker, '/testtown/sign-in/with/secret')).path).toBe('/')
})

test('an answer with another state, an error or nothing at all is refused in plain words', async () => {
  for (const query of ['', '?state=x&code=y', '?error=access_denied&state=x']) {
    const seen = await site.visitor().open(`/sign-in/from/secret${query}`)
    expect([query, seen.status, seen.heading]).toEqual([query, 422, 'You are not signed in'])
  }
  expect((await site.visitor().open('/sign-in/with/nowhere')).status).toBe(404)
})

test('an account elsewhere is linked by whoever has just proved who they are, to one person only', async () => {
  const member = await memberWithCodes(site, time, 'outreach-worker')
  newcomer()
  expect((await viaProvider(member.browser, '/testtown/account/with/secret')).main).toContain(
    'Account elsewhere: Elsewhere',
  )
  const other = await memberWithCodes(site, time, 'outreach-worker')
  const refused = await viaProvider(other.browser, '/testtown/account/with/secret')
  expect([refused.status, refused.main]).toEqual([409, expect.stringContaining('linked already')])
  expect((await site.visitor().open('/account/with/secret')).heading).toBe('Sign in')
})

test('the provider’s word from hours ago does not allow changing how somebody signs in', async () => {
  const { browser } = await linkedMember()
  const asked = await browser.open('/account/code')
  expect(asked.heading).toBe('Sign in')
  const [link = ''] = asked.links('Continue with Elsewhere')
  expect((await viaProvider(browser, link)).heading).toBe('Set up codes on your phone')
  const request = there.asked.at(-1)
  expect([request?.get('prompt'), request?.get('max_age')]).toEqual(['login', '300'])
})

test('a provider without TLS is trusted on this very machine in a demo, and nowhere else', async () => {
  const real = await testSite({ slug: 'realtown' })
  await set({}, real)
  const seen = await real.visitor().open('/sign-in/with/secret')
  expect([seen.status, seen.main]).toEqual([409, expect.stringContaining('cannot reach Elsewhere')])
})

const tenant = '11111111-2222-3333-4444-555555555555'
const entra = `https://login.microsoftonline.com/${tenant}/v2.0`

test.each<[ProfileName, object, Record<string, string>, boolean]>([
  ['generic', {}, {}, true],
  ['generic', { acr: 'gold' }, { acr: 'silver gold' }, true],
  ['generic', { acr: 'bronze' }, { acr: 'silver gold' }, false],
  ['generic', {}, { acr: 'gold' }, false],
  ['entra-id', { tid: tenant }, {}, true],
  ['entra-id', { tid: tenant.replaceAll('1', '9') }, {}, false],
  ['entra-id', { tid: tenant, acrs: ['c1', 'c2'] }, { acrs: 'c1' }, true],
  ['entra-id', { tid: tenant, acrs: ['c2'] }, { acrs: 'c1' }, false],
  ['nhs-cis2', { authentication_assurance_level: '3' }, {}, true],
  ['nhs-cis2', { authentication_assurance_level: '2' }, { acr: 'AAL3_ANY' }, false],
  ['nhs-cis2', { authentication_assurance_level: '1' }, {}, false],
  ['nhs-cis2', { authentication_assurance_level: '3', id_assurance_level: '2' }, { idAssurance: '3' }, false],
  ['nhs-cis2', {}, {}, false],
  ['one-login', { vot: 'Cl.Cm' }, {}, true],
  ['one-login', { vot: 'Cl' }, {}, false],
])('%s: claims %j with settings %j satisfy: %s', (profile, claims, settings, satisfied) => {
  expect(profiles[profile].satisfies({ ...claims }, settings, entra)).toBe(satisfied)
})

test('each profile asks for what it then checks', () => {
  expect(profiles['nhs-cis2'].asks({})).toEqual({ acr_values: 'AAL2_OR_AAL3_ANY' })
  expect(profiles['one-login'].asks({})).toEqual({ vtr: '["Cl.Cm"]' })
  expect(profiles['entra-id'].asks({ acrs: 'c1' }).claims).toBe(
    '{"id_token":{"acrs":{"essential":true,"values":["c1"]}}}',
  )
  expect(profiles['entra-id'].issuerProblem('https://login.microsoftonline.com/common/v2.0')).toContain(
    'id of your tenant',
  )
  expect(profiles['entra-id'].issuerProblem(entra)).toBeNull()
})

test.each([
  ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'RSASSA-PKCS1-v1_5'],
  ['elliptic curves', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, 'ECDSA'],
])('a key for %s is read from PEM', async (_kind, key, name) => {
  const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString()
  expect((await clientKey(pem)).key.algorithm.name).toBe(name)
})
