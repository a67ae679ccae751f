import { expect, test } from 'vitest'
import { operator } from '../../../tests/evidence/cli.ts'
import { Browser } from '../../../tests/kit/browser.ts'
import { movableClock } from '../../../tests/kit/clock.ts'
import { proofOf, setUpCodes } from '../../../tests/kit/member.ts'
import { testSettings, testSite } from '../../../tests/kit/site.ts'
import { buildApp } from '../../app.ts'
import { accounts } from '../../platform/session/index.ts'
import { readSettings } from '../../platform/settings/index.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock, demo: true })
await site.as('coordinator')
const [coordinator] = await site.inside(accounts)
const { said, kith } = operator(site.database)

/** The same data under an app that is no demo. */
const inEarnest = () =>
  buildApp(readSettings(testSettings), site.database, { assetsFolder: 'dist/assets', pseudoLanguages: true })

const record = (what: string) =>
  site.database.pool.query('select 1 from record where what = $1', [what]).then(({ rows }) => rows.length)

async function stepIn() {
  const browser = site.visitor()
  await browser.fillIn('/demo', { account: coordinator?.id ?? '' })
  return browser
}

test('somebody who stepped in leaves themselves a code, and it is good as long as the app is a demo', async () => {
  const browser = await stepIn()
  const { secret } = await setUpCodes(browser, '/account/code', time.now())
  time.pass({ seconds: 30 })
  const again = site.visitor()
  const page = await again.fillIn('/sign-in', proofOf({ email: coordinator?.email ?? '', secret }, time.now()))
  expect([page.status, (await again.open('/staff')).status]).toEqual([200, 200])

  time.pass({ seconds: 30 })
  const app = await inEarnest()
  const signedIn = await record('session.signed-in')
  const later = new Browser(app, site.slug)
  const refused = await later.fillIn('/sign-in', proofOf({ email: coordinator?.email ?? '', secret }, time.now()))
  expect([refused.status, refused.problems]).toEqual([403, [expect.stringContaining('This programme was a demo')]])
  expect((await later.open('/staff')).heading).toBe('Sign in')
  expect(await record('session.signed-in')).toBe(signedIn)

  const cookie = `kith_${site.slug}`
  for (const left of [browser, again]) {
    const taken = new Browser(app, site.slug, { [cookie]: left.cookie(cookie) ?? '' })
    expect((await taken.open('/staff')).heading).toBe('Sign in')
    expect((await taken.open('/activities')).status).toBe(200)
  }
  expect((await again.open('/staff')).status).toBe(200)
  await app.close()
})

test('kith start without --demo refuses such a database, and says what to do', async () => {
  await stepIn()
  process.env.KITH_SECRET = testSettings.KITH_SECRET
  expect(await kith('start')).toBe(1)
  delete process.env.KITH_SECRET
  expect(said.at(-1)).toBe(
    'Testtown Together is a demo: anyone could step in, and may have left themselves a way to sign in. For real use, name another folder in KITH_DATA or another database. To look at the demo again, add --demo.',
  )
  expect(await kith('create-programme', '--slug', 'real', '--name', 'Real')).toBe(1)
  expect(said.at(-1)).toContain('a demo lets anyone in')
})

test('a programme in which nobody ever stepped in goes on as it was', async () => {
  const other = await testSite({ slug: 'othertown', clock: time.clock })
  const programme = await other.database.pool.query('select settings from programme')
  expect(programme.rows).toEqual([{ settings: {} }])
  expect((await (await other.as('coordinator')).open('/staff')).status).toBe(200)
})
