import { expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { movableClock } from '../../../tests/kit/clock.ts'
import { memberWithCodes, proofOf } from '../../../tests/kit/member.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { entriesAbout } from '../record/index.ts'
import { browserName } from './browser-name.ts'
import { limitsFor } from './limits.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock })
const cookie = `kith_${site.slug}`

const isIn = async (browser: Browser) => (await browser.open('/account')).heading === 'Your account'
const member = () => memberWithCodes(site, time, 'outreach-worker')

test('a session ends after 12 hours without use, and is kept alive by use', async () => {
  const { browser } = await member()
  time.pass({ hours: 11 })
  expect(await isIn(browser)).toBe(true)
  time.pass({ hours: 11 })
  expect(await isIn(browser)).toBe(true)
  time.pass({ hours: 12 })
  expect(await isIn(browser)).toBe(false)
})

test('a session ends after 7 days however much it is used', async () => {
  const { browser } = await member()
  for (let day = 0; day < 13; day += 1) {
    time.pass({ hours: 11 })
    await browser.open('/account')
  }
  expect(await isIn(browser)).toBe(true)
  time.pass({ days: 7 - 13 * (11 / 24) })
  expect(await isIn(browser)).toBe(false)
})

test('a token is replaced as it is used, and the old one soon stops working', async () => {
  const { browser } = await member()
  const thief = browser.copy()
  time.pass({ minutes: 16 })
  const before = browser.cookie(cookie)
  await browser.open('/account')
  expect(browser.cookie(cookie)).not.toBe(before)
  // The successor is in use from here on; requests under way beside it are still answered.
  await browser.open('/account')
  expect(await isIn(thief)).toBe(true)
  time.pass({ minutes: 2 })
  expect(await isIn(browser)).toBe(true)
  expect(await isIn(thief)).toBe(false)
})

test('a token that was replaced and comes back ends the session for both, and the record tells why', async () => {
  const { browser, account } = await member()
  const thief = browser.copy()
  time.pass({ minutes: 16 })
  await browser.open('/account')
  await browser.open('/account')
  time.pass({ minutes: 2 })
  expect(await isIn(thief)).toBe(false)
  expect(await isIn(browser)).toBe(false)
  const entries = await site.inside((tx) => entriesAbout(tx, [account.key]))
  expect(entries.at(-1)).toMatchObject({ what: 'session.ended', detail: { why: 'reused', sessions: 1 } })
})

test('where the answer with the new token was lost, the old one goes on and is replaced again', async () => {
  const { browser } = await member()
  const before = browser.copy()
  time.pass({ minutes: 16 })
  await browser.open('/account')
  time.pass({ hours: 3 })
  const token = before.cookie(cookie)
  expect(await isIn(before)).toBe(true)
  expect(before.cookie(cookie)).not.toBe(token)
  expect(await isIn(before)).toBe(true)
})

test('of many requests at once, one replaces the token and all are answered', async () => {
  const { browser } = await member()
  time.pass({ minutes: 16 })
  const tabs = Array.from({ length: 6 }, () => browser.copy())
  const seen = await Promise.all(tabs.map((tab) => tab.open('/account')))
  expect(seen.map(({ heading }) => heading)).toEqual(tabs.map(() => 'Your account'))
  expect(new Set(tabs.map((tab) => tab.cookie(cookie))).size).toBe(2)
})

test('signing in gives a new token, whatever the browser brought along, and ends the session it had', async () => {
  const { email, secret, browser } = await member()
  const planted = browser.copy()
  await browser.fillIn('/sign-in', proofOf({ email, secret }, time.now()))
  expect(browser.cookie(cookie)).not.toBe(planted.cookie(cookie))
  expect(await isIn(browser)).toBe(true)
  expect(await isIn(planted)).toBe(false)
  const stranger = site.visitor()
  await stranger.request('GET', `/${site.slug}/account`)
  expect(stranger.cookie(cookie)).toBeUndefined()
})

test('somebody can sign out everywhere at once', async () => {
  const { email, secret, browser, account } = await member()
  const phone = site.visitor()
  await phone.fillIn('/sign-in', proofOf({ email, secret }, time.now()))
  expect(await isIn(phone)).toBe(true)
  await browser.send('/account/sessions/end', {})
  expect([await isIn(browser), await isIn(phone)]).toEqual([false, false])
  const entries = await site.inside((tx) => entriesAbout(tx, [account.key]))
  expect(entries.at(-1)).toMatchObject({ what: 'session.ended', detail: { why: 'everywhere', sessions: 2 } })
})

test('a session of one programme is worth nothing in another', async () => {
  const other = await testSite({ clock: time.clock, slug: 'othertown' })
  const { browser } = await member()
  const stranger = other.visitor()
  const answer = await other.app.inject({
    url: '/othertown/account',
    cookies: { kith_othertown: browser.cookie(cookie) ?? '', [cookie]: browser.cookie(cookie) ?? '' },
  })
  expect(answer.statusCode).toBe(303)
  expect((await stranger.open('/account')).heading).toBe('Sign in')
})

test('the rows of the database hold nothing that signs anybody in', async () => {
  const { browser, secret, recoveryCodes, invitation } = await member()
  const dump = await site.inside(async (tx) => {
    const tables = ['session', 'one_time_code', 'recovery_code', 'invitation', 'sign_in_challenge', 'command'] as const
    const rows = await Promise.all(tables.map((table) => tx.db.selectFrom(table).selectAll().execute()))
    const text = (value: unknown) =>
      Buffer.isBuffer(value) ? `${value.toString('latin1')} ${value.toString('base64url')}` : String(value)
    return rows
      .flat()
      .flatMap((row) => Object.values(row).map(text))
      .join('\n')
  })
  const token = browser.cookie(cookie) ?? 'no cookie'
  const secrets = [
    token,
    secret,
    ...recoveryCodes,
    ...recoveryCodes.map((code) => code.replaceAll('-', '')),
    invitation.split('/')[2] ?? '',
  ]
  expect(secrets.filter((each) => dump.includes(each))).toEqual([])
  const asToken = await site.app.inject({
    url: `/${site.slug}/account`,
    cookies: { [cookie]: dump.split('\n').find((value) => value.length > 40) ?? '' },
  })
  expect(asToken.statusCode).toBe(303)
})

test.each([
  [[], {}, 720, 10080],
  [['coordinator'], { sessions: { coordinator: { idleMinutes: 30 } } }, 30, 10080],
  [['coordinator', 'commissioner'], { sessions: { commissioner: { idleMinutes: 60, absoluteMinutes: 480 } } }, 60, 480],
  [['coordinator'], { sessions: { coordinator: { idleMinutes: -5, absoluteMinutes: 'long' } } }, 720, 10080],
  [['citizen'], { sessions: { citizen: { absoluteMinutes: 99_999_999 } } }, 720, 129_600],
])('sessions of %j with the settings %j', (roles, settings, idleMinutes, absoluteMinutes) => {
  expect(limitsFor(roles, settings)).toEqual({ idleMinutes, absoluteMinutes })
})

test.each([
  ['Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0', 'Firefox, Android'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  ['curl/8.5.0', null],
])('%s is %s', (agent, name) => {
  expect(browserName(agent)).toBe(name)
})
