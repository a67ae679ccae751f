import { expect, test } from 'vitest'
import { movableClock } from '../../../tests/kit/clock.ts'
import { memberWithCodes, passphrase, proofOf, secretsOn, setUpCodes } from '../../../tests/kit/member.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { passphraseProblem } from './passphrase.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock })
const member = () => memberWithCodes(site, time, 'outreach-worker')

test('a new phone takes the place of the old one, with its recovery codes', async () => {
  const old = await member()
  const next = await setUpCodes(old.browser, '/account/code', time.now())
  time.pass({ seconds: 30 })
  expect((await site.visitor().fillIn('/sign-in', proofOf(old, time.now()))).status).toBe(422)
  expect((await site.visitor().fillIn('/sign-in', proofOf({ ...old, ...next }, time.now()))).path).toBe('/')
  const typed = { email: old.email, passphrase, code: old.recoveryCodes[0] }
  expect((await site.visitor().fillIn('/sign-in/recovery-code', typed)).status).toBe(422)
})

test('new recovery codes take the place of the old ones', async () => {
  const { browser, email, recoveryCodes } = await member()
  const codes = secretsOn(await browser.fillIn('/account/recovery-codes', {}))
  expect(codes).toHaveLength(10)
  const old = { email, passphrase, code: recoveryCodes[0] }
  expect((await site.visitor().fillIn('/sign-in/recovery-code', old)).status).toBe(422)
  expect((await site.visitor().fillIn('/sign-in/recovery-code', { ...old, code: codes[0] })).path).toBe('/')
})

test('the only way to sign in cannot be given up', async () => {
  const { browser, account } = await member()
  expect((await browser.open('/account')).links('Remove')).toEqual([])
  const refused = await browser.fillIn(`/account/ways/${account.id}/remove`, {})
  expect(refused.problems).toEqual(['This is your only way to sign in. Add another one first'])
})

test('nobody reaches the ways of somebody else', async () => {
  const [one, other] = [await member(), await member()]
  expect((await one.browser.open(`/account/ways/${other.account.id}/remove`)).status).toBe(404)
})

test('whoever signed in a while ago proves it again before changing how they sign in', async () => {
  const { browser, email, secret } = await member()
  time.pass({ minutes: 31 })
  for (const path of ['/account/code', '/account/recovery-codes']) {
    expect((await browser.open(path)).heading).toBe('Sign in')
  }
  expect((await browser.send('/account/recovery-codes', {})).heading).toBe('Sign in')
  const back = await browser.fillIn('/sign-in?to=%2Faccount%2Fcode', proofOf({ email, secret }, time.now()))
  expect(back.heading).toBe('Set up codes on your phone')
})

test.each([
  ['violet kettle', null],
  ['trzy słowa obok', null],
  ['ሰማያዊ ወንዝ ላይ', 'platform.passphrase.short'],
  ['kettle harb', 'platform.passphrase.short'],
  ['aaaaaaaaaaaa', 'platform.passphrase.guessable'],
  ['abcdefghijklmnop', 'platform.passphrase.guessable'],
  ['Password1234', 'platform.passphrase.guessable'],
  ['passwordpassword', 'platform.passphrase.guessable'],
  ['0770 090 0123', 'platform.passphrase.guessable'],
  ['ann.example@example.org', 'platform.passphrase.guessable'],
  ['LiverpoolTogether', 'platform.passphrase.guessable'],
  ['Ann Example 1962', 'platform.passphrase.guessable'],
])('the passphrase %s: %s', (typed, problem) => {
  expect(passphraseProblem(typed, ['Ann Example', 'ann.example@example.org', 'Liverpool Together', 'kith'])).toBe(
    problem,
  )
})
