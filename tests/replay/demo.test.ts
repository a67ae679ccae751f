import { expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { openDemo } from '../../src/cli/demo.ts'
import type { Opened } from '../../src/cli/open.ts'
import { presentHubs } from '../../src/hubs/index.ts'
import { openFollowUps } from '../../src/outreach/index.ts'
import { findPerson } from '../../src/people/index.ts'
import { asId, inProgramme, type ReadTx } from '../../src/platform/database/index.ts'
import { programmeDirectory } from '../../src/platform/http/index.ts'
import { accounts } from '../../src/platform/session/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { createProgramme, roles, wardOptions } from '../../src/programme/index.ts'
import { demoStory } from '../../src/replay/index.ts'
import { kith } from '../cli/run.ts'
import { type FreshDatabase, freshDatabase } from '../kit/database.ts'
import { countState } from './state-recount.ts'

const clock = () => new Date('2026-11-24T10:00:00Z')

function openedOn(database: FreshDatabase): Opened {
  const { connection } = database
  const leave = async () => undefined
  return { database, reached: { connection, direct: connection, leave }, close: leave }
}

async function inDemo<T>(database: FreshDatabase, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  const programme = await programmeDirectory(database).find('liverpool')
  if (!programme) throw new Error('there is no demo')
  return inProgramme(database, { programmeId: programme.id, actor: null }, work)
}

const entries = async (database: FreshDatabase): Promise<number> =>
  (await database.pool.query<{ count: number }>('select count(*) from record')).rows[0]?.count ?? 0

let database: FreshDatabase

test('a demo begins with a programme of its own, and fills with people while the pages are there already', async () => {
  database = await freshDatabase({ clock })
  const demo = await openDemo(openedOn(database))
  expect(demo?.share()).toBe(0)
  expect((await programmeDirectory(database).all()).map(({ name }) => name)).toEqual(['Liverpool'])
  const filling = demo?.fill()
  const shares = new Set<number>()
  for (let over = false; !over; ) {
    over = (await Promise.race([filling, new Promise((later) => setTimeout(later, 20, 'goes on'))])) !== 'goes on'
    shares.add(demo?.share() ?? 1)
  }
  expect(shares.size).toBeGreaterThan(3)
  expect(demo?.share()).toBeNull()
  const plans = (await inDemo(database, countState)).filter(({ output }) => output === 'plans')
  expect(plans.reduce((sum, { amount }) => sum + amount, 0)).toBe(demoStory('2026-11-24').figures.plans)
})

test('everybody who looks round it then finds something', async () => {
  await inDemo(database, async (tx) => {
    const team = await accounts(tx)
    expect(new Set(team.flatMap((account) => account.roles))).toEqual(new Set(roles))
    for (const role of ['active-citizen', 'citizen']) {
      const own = asId<'person'>(team.find((account) => account.roles.includes(role))?.personId ?? undefined)
      expect(own && (await findPerson(tx, own))?.name).toBe(team.find((account) => account.roles.includes(role))?.name)
    }
    const promises = await openFollowUps(tx, 1)
    expect(promises.filter(({ dueOn }) => dueOn < '2026-11-24').length).toBeGreaterThan(0)
    expect(promises.filter(({ dueOn }) => dueOn >= '2026-11-24').length).toBeGreaterThan(0)
    expect((await presentHubs(tx)).length).toBeGreaterThan(5)
  })
  const [programme] = await programmeDirectory(database).all()
  const wards = await inDemo(database, (tx) => wardOptions(tx, programme?.settings ?? {}))
  expect(wards.map(({ label }) => label)).toContainEqual({ text: 'Toxteth' })
  const { rows } = await database.pool.query(
    `select count(distinct starts_at::date) as days from activity_session
     where cancelled_at is null and starts_at between '2026-11-24' and '2026-12-08'`,
  )
  expect(rows[0].days).toBeGreaterThan(6)
})

test('a demo that is started again is not filled twice, and one that was stopped half way goes on', async () => {
  const other = await freshDatabase({ clock })
  const first = await openDemo(openedOn(other))
  setTimeout(() => first?.stop(), 300)
  await first?.fill()
  const half = await entries(other)
  const second = await openDemo(openedOn({ ...other, clock: () => new Date('2026-11-26T10:00:00Z') }))
  await second?.fill()
  const whole = await entries(other)
  expect(whole).toBeGreaterThan(half)
  const third = await openDemo(openedOn(other))
  expect(third?.share()).toBeNull()
  await third?.fill()
  expect(await entries(other)).toBe(whole)
})

test('a real programme is never filled with made-up people, nor opened to whoever steps in', async () => {
  const database = await freshDatabase({ clock })
  await createProgramme(database, { slug: 'leeds', name: 'Leeds', startsOn: '2026-01-01' })
  await expect(openDemo(openedOn(database))).rejects.toThrow('Leeds is a real programme')
  expect(await entries(database)).toBe(1)
})

test('a real programme is not made beside a demo, where anybody could step in as its coordinator', async () => {
  const database = await freshDatabase({ clock })
  await openDemo(openedOn(database))
  const asked = ['create-programme', '--slug', 'leeds', '--name', 'Leeds']
  const refused = await kith(database.connection, ...asked)
  expect(refused).toMatchObject({ code: 1, said: '' })
  expect(refused.complained).toContain('Liverpool is a demo, and a demo lets anyone in')
  expect((await programmeDirectory(database).all()).map(({ name }) => name)).toEqual(['Liverpool'])
})

test.each([
  [true, 0.42, '42'],
  [true, null, undefined],
  [false, 0.42, undefined],
])('with demo %s and a share of %s the pages show a bar at %s', async (demo, share, shown) => {
  const database = await freshDatabase({ clock })
  await createProgramme(database, { slug: 'leeds', name: 'Leeds', startsOn: '2026-01-01' })
  const settings = readSettings({ KITH_LOG: 'silent' }, demo)
  const app = await buildApp(settings, database, { assetsFolder: 'dist/assets', movingIn: () => share })
  const { body } = await app.inject('/leeds')
  expect(/<progress[^>]* value="(\d+)"/.exec(body)?.[1]).toBe(shown)
})
