import { expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { movableClock } from '../../../tests/kit/clock.ts'
import { type MemberWithCodes, memberWithCodes, passphrase, proofOf } from '../../../tests/kit/member.ts'
import { testSite, testVault } from '../../../tests/kit/site.ts'
import { entriesAbout } from '../record/index.ts'
import { accountByEmail } from '../session/index.ts'
import { countGuess, guessBy, network } from './guessing.ts'
import { isWorthTelling, paces, waitAfter } from './throttle.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock })

function from(address: string, browser = site.visitor()): Browser {
  browser.address = address
  return browser
}

let addresses = 0
/** An address that nobody has called from. */
const elsewhere = () => {
  addresses += 1
  return `198.51.100.${addresses}`
}

async function guess(browser: Browser, email: string, more: object = {}): Promise<number> {
  return (await browser.send('/sign-in', { email, passphrase: 'open sesame please', code: '000000', ...more })).status
}

async function guesses(browser: Browser, email: string, times: number): Promise<number[]> {
  const statuses: number[] = []
  for (let i = 0; i < times; i += 1) statuses.push(await guess(browser, email))
  return statuses
}

/** Failures without the cost of making them: counted as the sign-in page counts them. */
function failed(email: string, address: string, onlyTheCode = false): Promise<void> {
  const caller = { address, browser: null, knownBrowser: undefined }
  return site.inside(async (tx) => {
    const account = await accountByEmail(tx, email)
    const guess = guessBy({ tx, vault: testVault, caller }, { email, account, way: 'code' })
    await countGuess(tx, guess, onlyTheCode)
  })
}

const member = () => memberWithCodes(site, time, 'outreach-worker')
const signIn = (browser: Browser, { email, secret }: Pick<MemberWithCodes, 'email' | 'secret'>) =>
  browser.fillIn('/sign-in', proofOf({ email, secret }, time.now()))

test('the wait begins after five failures, doubles, and ends', async () => {
  const { email } = await member()
  const attacker = from(elsewhere())
  expect(await guesses(attacker, email, 7)).toEqual([422, 422, 422, 422, 422, 422, 429])
  time.pass({ seconds: 30 })
  expect(await guesses(attacker, email, 2)).toEqual([422, 429])
  time.pass({ seconds: 31 })
  expect(await guess(attacker, email)).toBe(429)
  time.pass({ seconds: 29 })
  expect(await guess(attacker, email)).toBe(422)
})

test('a stranger who keeps guessing slows down nobody but themselves', async () => {
  const victim = await member()
  const attacker = from(elsewhere())
  expect(await guesses(attacker, victim.email, 7)).toContain(429)
  expect((await signIn(from(elsewhere()), victim)).path).toBe('/')
})

test('from one address, a browser that is known goes on while a stranger beside it has to wait', async () => {
  const victim = await member()
  const library = elsewhere()
  for (let i = 0; i < 6; i += 1) await failed(victim.email, library)
  const stranger = await signIn(from(library), victim)
  expect(stranger.status).toBe(429)
  expect(stranger.problems[0]).toContain('Wait 1 minute')
  const known = from(library, victim.browser)
  await known.send('/sign-out', {})
  expect((await signIn(known, victim)).path).toBe('/')
})

test('the mark of a known browser serves one account, and no other', async () => {
  const [victim, neighbour] = [await member(), await member()]
  const browser = from(elsewhere(), neighbour.browser)
  expect(await guesses(browser, victim.email, 7)).toContain(429)
  await neighbour.browser.send('/sign-out', {})
  expect((await signIn(browser, neighbour)).path).toBe('/')
})

test('a made-up mark is no mark: a new one with each guess does not start the count anew', async () => {
  const { email } = await member()
  const address = elsewhere()
  for (let i = 0; i < 6; i += 1) await failed(email, address)
  const mark = testVault.mark(`${email}`, 'anything').toString('base64url')
  const attacker = from(address, site.visitor().with('kith_known_testtown', `some-name.${mark}`))
  expect(await guess(attacker, email)).toBe(429)
})

test('an address that nobody has is slowed down in the same way', async () => {
  expect(await guesses(from(elsewhere()), 'nobody-here@example.org', 7)).toEqual([422, 422, 422, 422, 422, 422, 429])
})

test('who tries many accounts from one address waits too, and nobody else does', async () => {
  const address = elsewhere()
  for (let i = 0; i < 50; i += 1) await failed(`nobody${i}@example.org`, address)
  expect(await guess(from(address), 'one-more@example.org')).toBe(422)
  expect(await guess(from(address), 'yet-another@example.org')).toBe(429)
  expect(await guess(from(elsewhere()), 'yet-another@example.org')).toBe(422)
})

test('of guesses sent side by side, each waits for the one before', async () => {
  const { email } = await member()
  const address = elsewhere()
  const statuses = await Promise.all(Array.from({ length: 12 }, () => guess(from(address), email)))
  expect(statuses.filter((status) => status === 422)).toHaveLength(6)
  expect(statuses.filter((status) => status === 429)).toHaveLength(6)
})

test('whoever knows the passphrase has few guesses at the code, however many addresses they have', async () => {
  const victim = await member()
  for (let i = 0; i < 10; i += 1) await failed(victim.email, elsewhere(), true)
  expect(await guess(from(elsewhere()), victim.email, { passphrase })).toBe(422)
  expect(await guess(from(elsewhere()), victim.email, { passphrase })).toBe(429)
  // The victim's own browser is not held up by it.
  await victim.browser.send('/sign-out', {})
  expect((await signIn(victim.browser, victim)).path).toBe('/')
})

test('the record tells of guessing as it mounts up, about accounts that are there, and not of each guess', async () => {
  const victim = await member()
  const address = elsewhere()
  for (let i = 0; i < 13; i += 1) await failed(victim.email, address)
  const entries = await site.inside((tx) => entriesAbout(tx, [victim.account.key]))
  const told = entries.filter(({ what }) => what === 'session.sign-in-failed').map(({ detail }) => detail.failures)
  expect(told).toEqual([6, 12])
})

test('a flood from many addresses is turned away at the door, and the rest of the site goes on', async () => {
  const flood = Array.from({ length: 16 }, (_, i) => guess(from(elsewhere()), `flood${i}@example.org`))
  expect((await site.visitor().open('/languages')).status).toBe(200)
  const statuses = await Promise.all(flood)
  expect(statuses.filter((status) => status === 422).length).toBeGreaterThan(0)
  expect(statuses.filter((status) => status !== 422 && status !== 429)).toEqual([])
})

test('what is counted tells nobody who was asked for, or from where', async () => {
  const address = elsewhere()
  await guess(from(address), 'somebody-secret@example.org')
  const rows = await site.inside((tx) => tx.db.selectFrom('sign_in_throttle').selectAll().execute())
  const kept = rows.map(({ bucket }) => `${bucket.toString('utf8')}${bucket.toString('hex')}`).join()
  expect(rows.length).toBeGreaterThan(0)
  expect(kept).not.toContain('somebody-secret')
  expect(kept).not.toContain(Buffer.from(address).toString('hex'))
})

test.each([
  [5, 0],
  [6, 30],
  [7, 60],
  [10, 480],
  [40, 3600],
])('after %i failures at an account the wait is %i seconds', (failures, wait) => {
  expect(waitAfter(failures, paces.guesses)).toBe(wait)
})

test('the record is told at 6, 12, 24 and 48 failures', () => {
  const told = Array.from({ length: 60 }, (_, i) => i).filter((failures) => isWorthTelling(failures, paces.guesses))
  expect(told).toEqual([6, 12, 24, 48])
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
])('%s belongs to the network %s', (address, expected) => {
  expect(network(address)).toBe(expected)
})
