import { expect, test } from 'vitest'
import { movableClock } from '../../../tests/kit/clock.ts'
import { codeAt, invitedMember, memberWithCodes, passphrase, proofOf, setUpCodes } from '../../../tests/kit/member.ts'
import { testSite } from '../../../tests/kit/site.ts'
import type { Key } from '../database/index.ts'
import { entriesAbout } from '../record/index.ts'
import { returnPath } from './return-path.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock })

const recorded = (key: Key) =>
  site.inside(async (tx) =>
    (await entriesAbout(tx, [key])).map(({ what, detail }) => [what, detail.way].filter(Boolean).join(' ')),
  )

test('an invitation taken up with a phone signs its holder in and shows recovery codes once', async () => {
  const { account, invitation } = await invitedMember(site, 'outreach-worker')
  const browser = site.visitor()
  const welcome = await browser.open(invitation)
  expect(welcome.heading).toBe('Welcome to Testtown Together')
  expect(welcome.main).toContain(account.name)
  const { recoveryCodes, done } = await setUpCodes(browser, `${invitation}/code`, time.now())
  expect(done.heading).toBe('Your recovery codes')
  expect(new Set(recoveryCodes).size).toBe(10)
  expect((await browser.open('/account')).main).toContain('Code from your phone')
  expect(await recorded(account.key)).toEqual([
    'programme.staff-added',
    'session.invited',
    'session.way-added code',
    'session.recovery-codes-made',
    'session.signed-in code',
  ])
})

test('an invitation works once, and for three days', async () => {
  const { invitation } = await memberWithCodes(site, time, 'outreach-worker')
  const again = await site.visitor().open(invitation)
  expect([again.status, again.heading]).toEqual([410, 'This invitation no longer works'])
  const late = await invitedMember(site, 'outreach-worker')
  const open = await site.visitor().open(`${late.invitation}/code`)
  time.pass({ hours: 73 })
  expect((await site.visitor().open(late.invitation)).status).toBe(410)
  const secret = open.hidden('setup')
  const sent = await site
    .visitor()
    .send(`${late.invitation}/code`, { setup: secret, code: '123456', passphrase, again: passphrase })
  expect([sent.status, sent.heading]).toEqual([409, 'This invitation no longer works'])
})

test('a weak or mistyped passphrase, or a code that the app cannot show now, is refused and the invitation kept', async () => {
  const { invitation, account } = await invitedMember(site, 'outreach-worker')
  const path = `${invitation}/code`
  const browser = site.visitor()
  const page = await browser.open(path)
  const setup = page.hidden('setup')
  const tried = (more: object) => browser.send(path, { setup, code: '000000', passphrase, again: passphrase, ...more })
  expect((await tried({ passphrase: 'short', again: 'short' })).problems).toEqual([
    'Use a passphrase of 12 characters or more',
  ])
  const guessable = account.email ?? ''
  expect((await tried({ passphrase: guessable, again: guessable })).problems[0]).toContain('easy to guess')
  expect((await tried({ again: 'violet kettle harbours' })).problems).toEqual(['Type the same passphrase both times'])
  const refused = await tried({})
  expect(refused.problems[0]).toContain('not the code that the app should show')
  expect(refused.hidden('setup')).toBeTruthy()
  expect(refused.html).not.toContain(passphrase)
  expect((await browser.open(invitation)).status).toBe(200)
})

test('e-mail address, passphrase and code sign somebody in and lead to the page first asked for', async () => {
  const member = await memberWithCodes(site, time, 'coordinator')
  const browser = site.visitor()
  const asked = await browser.open('/staff?sort=name')
  expect(asked.heading).toBe('Sign in')
  const seen = await browser.fillIn(asked.path, proofOf(member, time.now()))
  expect(seen.path).toBe('/staff?sort=name')
  expect((await recorded(member.account.key)).at(-1)).toBe('session.signed-in code')
})

test.each([
  ['/people?sort=name', '/people?sort=name'],
  ['//elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/\telsewhere', '/'],
  ['/sign-out', '/'],
  ['people', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s', (typed, path) => {
  expect(returnPath(typed)).toBe(path)
})

test('a code works once, and one period early or late', async () => {
  const member = await memberWithCodes(site, time, 'outreach-worker')
  const now = time.now()
  const proof = proofOf(member, now)
  const early = { ...proof, code: codeAt(member.secret, new Date(now.getTime() + 60_000)) }
  expect((await site.visitor().fillIn('/sign-in', early)).problems).toHaveLength(1)
  expect((await site.visitor().fillIn('/sign-in', proof)).path).toBe('/')
  expect((await site.visitor().fillIn('/sign-in', proof)).problems).toHaveLength(1)
  time.pass({ seconds: 60 })
  const late = { ...proof, code: codeAt(member.secret, new Date(time.now().getTime() - 30_000)) }
  expect((await site.visitor().fillIn('/sign-in', late)).path).toBe('/')
})

test('of one code sent many times at once, one gets in', async () => {
  const member = await memberWithCodes(site, time, 'outreach-worker')
  const proof = proofOf(member, time.now())
  const seen = await Promise.all(
    ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4'].map((address) => {
      const browser = site.visitor()
      browser.address = address
      return browser.fillIn('/sign-in', proof)
    }),
  )
  expect(seen.filter(({ path }) => path === '/')).toHaveLength(1)
})

test('whatever is wrong, the answer is the same, and the passphrase is not shown again', async () => {
  const member = await memberWithCodes(site, time, 'outreach-worker')
  const proof = proofOf(member, time.now())
  const wrong = [
    { ...proof, email: 'nobody@example.org' },
    { ...proof, passphrase: 'violet kettle harbou' },
    { ...proof, code: '000000' },
  ]
  for (const typed of wrong) {
    const seen = await site.visitor().fillIn('/sign-in', typed)
    expect(seen.status).toBe(422)
    expect(seen.problems[0]).toContain('That did not match')
    expect([seen.valuesOf('email'), seen.valuesOf('passphrase')]).toEqual([[typed.email], ['']])
  }
})

test('a recovery code stands in for the phone, once, however it is typed', async () => {
  const member = await memberWithCodes(site, time, 'outreach-worker')
  const [code = ''] = member.recoveryCodes
  const typed = { email: member.email, passphrase, code: code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o') }
  const browser = site.visitor()
  expect((await browser.fillIn('/sign-in/recovery-code', typed)).path).toBe('/')
  expect((await browser.open('/account')).main).toContain('You have 9 recovery codes left.')
  expect((await site.visitor().fillIn('/sign-in/recovery-code', typed)).problems).toHaveLength(1)
  const wrong = { ...typed, code: member.recoveryCodes[1], passphrase: 'violet kettle harbou' }
  expect((await site.visitor().fillIn('/sign-in/recovery-code', wrong)).problems).toHaveLength(1)
  expect((await recorded(member.account.key)).at(-1)).toBe('session.signed-in recovery-code')
})
