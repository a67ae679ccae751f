import { expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { movableClock } from '../../../tests/kit/clock.ts'
import { memberWithCodes, proofOf, secretsOn, setUpCodes } from '../../../tests/kit/member.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { entriesAbout } from '../../platform/record/index.ts'
import { accountByEmail } from '../../platform/session/index.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock })

const pathOf = (link: string | undefined) =>
  new URL(link ?? 'http://localhost/none/').pathname.replace(`/${site.slug}`, '')

async function added(coordinator: Browser, email: string, more: object = {}) {
  const page = await coordinator.fillIn('/staff/new', {
    name: 'Bo Example',
    email,
    roles: ['outreach-worker'],
    ...more,
  })
  return { page, invitation: pathOf(secretsOn(page)[0]) }
}

async function recordedOf(email: string): Promise<string[]> {
  return site.inside(async (tx) => {
    const account = await accountByEmail(tx, email)
    return account ? (await entriesAbout(tx, [account.key])).map(({ what }) => what) : []
  })
}

const signIn = (browser: Browser, member: { email: string; secret: string }) =>
  browser.fillIn('/sign-in', proofOf(member, time.now()))

test('a coordinator adds somebody, hands the link over, and they take it up', async () => {
  const coordinator = await site.as('coordinator')
  const { page, invitation } = await added(coordinator, 'bo@example.org')
  expect(page.heading).toBe('Hand this link over to Bo Example')
  expect(secretsOn(page)[0]).toMatch(/^http:\/\/localhost:3000\/testtown\/invitations\/[\w-]{43}$/)
  expect((await coordinator.open('/staff')).main).toContain('Invited')
  const bo = site.visitor()
  await setUpCodes(bo, `${invitation}/code`, time.now())
  expect((await bo.open('/rounds')).status).toBe(200)
  expect((await bo.open('/staff')).status).toBe(403)
  expect((await recordedOf('bo@example.org')).slice(0, 2)).toEqual(['programme.staff-added', 'session.invited'])
})

test('the link is shown once: sending the form again leads to the person', async () => {
  const coordinator = await site.as('coordinator')
  const form = await coordinator.open('/staff/new')
  const answers = {
    'kith-command': form.hidden('kith-command'),
    name: 'Cy',
    email: 'cy@example.org',
    roles: 'hub-host',
  }
  expect(secretsOn(await coordinator.send('/staff/new', answers))).toHaveLength(1)
  const again = await coordinator.send('/staff/new', answers)
  expect(again.heading).toBe('Cy')
  expect(secretsOn(again)).toEqual([])
})

test('no two people of the team share an e-mail address, however it is written', async () => {
  const coordinator = await site.as('coordinator')
  await added(coordinator, 'di@example.org')
  const { page } = await added(coordinator, 'DI@example.org')
  expect(page.status).toBe(409)
  expect(page.problems[0]).toContain('already has this e-mail address')
  expect(page.valuesOf('name')).toEqual(['Bo Example'])
})

test('recovery ends every session and every way in at once, is recorded, and is told to whom it happened', async () => {
  const coordinator = await site.as('coordinator')
  const member = await memberWithCodes(site, time, 'outreach-worker')
  const path = `/staff/${member.account.id}`
  expect((await coordinator.open(`${path}/invite`)).main).toContain('signed out everywhere at once')
  const link = secretsOn(await coordinator.fillIn(`${path}/invite`, {}))[0]
  expect((await member.browser.open('/account')).heading).toBe('Sign in')
  expect((await signIn(site.visitor(), member)).status).toBe(422)
  const [code = ''] = member.recoveryCodes
  const proof = { ...proofOf(member, time.now()), code }
  expect((await site.visitor().fillIn('/sign-in/recovery-code', proof)).status).toBe(422)

  const browser = site.visitor()
  const { secret } = await setUpCodes(browser, `${pathOf(link)}/code`, time.now())
  time.pass({ seconds: 30 })
  const told = await signIn(site.visitor(), { ...member, secret })
  expect(told.path).toBe('/account')
  expect(told.main).toContain('Your ways to sign in were replaced')
  await browser.send('/account/notices', {})
  expect((await browser.open('/account')).main).not.toContain('were replaced')
  expect(await recordedOf(member.email)).toEqual(
    expect.arrayContaining(['session.recovered', 'session.ended', 'session.invited']),
  )
})

test('other work or another organisation means signing in again; another name does not', async () => {
  const coordinator = await site.as('coordinator')
  const member = await memberWithCodes(site, time, 'outreach-worker')
  const path = `/staff/${member.account.id}/change`
  const change = (more: object) =>
    coordinator.fillIn(path, { name: 'New Name', email: member.email, roles: ['outreach-worker'], ...more })
  expect((await coordinator.open(path)).valuesOf('roles')).toEqual(['outreach-worker'])
  await change({})
  expect((await member.browser.open('/account')).main).toContain('New Name')
  await change({ roles: ['commissioner'] })
  expect((await member.browser.open('/account')).heading).toBe('Sign in')
  expect((await recordedOf(member.email)).filter((what) => what === 'programme.staff-changed')).toHaveLength(2)
})

test('who no longer works here is out at once, and an open invitation is worth nothing', async () => {
  const coordinator = await site.as('coordinator')
  const member = await memberWithCodes(site, time, 'outreach-worker')
  await coordinator.fillIn(`/staff/${member.account.id}/end`, {})
  expect((await member.browser.open('/account')).heading).toBe('Sign in')
  expect((await signIn(site.visitor(), member)).status).toBe(422)
  expect((await coordinator.open(`/staff/${member.account.id}`)).status).toBe(404)
  const { invitation } = await added(coordinator, 'ed@example.org')
  const ed = await site.inside((tx) => accountByEmail(tx, 'ed@example.org'))
  await coordinator.fillIn(`/staff/${ed?.id}/end`, {})
  expect((await site.visitor().open(invitation)).status).toBe(410)
  expect((await recordedOf('ed@example.org')).length).toBe(0)
})

test('the last coordinator who can sign in stays, however they try to go', async () => {
  const alone = await testSite({ clock: time.clock, slug: 'alonetown' })
  const last = await memberWithCodes(alone, time, 'coordinator')
  const path = `/staff/${last.account.id}`
  const refused = 'There must be another coordinator who can sign in first. Otherwise nobody could run the programme'
  expect((await last.browser.fillIn(`${path}/end`, {})).problems).toEqual([refused])
  const other = { name: 'Last', email: last.email, roles: ['commissioner'] }
  expect((await last.browser.fillIn(`${path}/change`, other)).problems).toEqual([refused])
  expect((await last.browser.fillIn(`${path}/invite`, {})).problems[0]).toContain('cannot do this for yourself')
  await memberWithCodes(alone, time, 'coordinator')
  expect((await last.browser.fillIn(`${path}/end`, {})).heading).toBe('Sign in')
})

test('of two coordinators who go at the same time, one stays', async () => {
  const pair = await testSite({ clock: time.clock, slug: 'pairtown' })
  const both = [await memberWithCodes(pair, time, 'coordinator'), await memberWithCodes(pair, time, 'coordinator')]
  const seen = await Promise.all(both.map(({ browser, account }) => browser.fillIn(`/staff/${account.id}/end`, {})))
  expect(seen.map(({ heading }) => heading).filter((heading) => heading === 'Sign in')).toHaveLength(1)
})

test('whoever signed in a while ago proves it again before changing the team', async () => {
  const { browser, email, secret } = await memberWithCodes(site, time, 'coordinator')
  time.pass({ minutes: 31 })
  const asked = await browser.open('/staff/new')
  expect(asked.heading).toBe('Sign in')
  expect(asked.main).toContain('Sign in once more first')
  const back = await browser.fillIn(asked.path, proofOf({ email, secret }, time.now()))
  expect(back.heading).toBe('Add somebody to the team')
})

test('a member of another programme’s team is not there', async () => {
  const other = await testSite({ clock: time.clock, slug: 'othertown' })
  const stranger = await memberWithCodes(other, time, 'outreach-worker')
  const coordinator = await site.as('coordinator')
  expect((await coordinator.open(`/staff/${stranger.account.id}`)).status).toBe(404)
  expect((await site.visitor().open(stranger.invitation)).status).toBe(410)
})
