import { beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../../tests/kit/browser.ts'
import { known, typedDay } from '../../tests/kit/people.ts'
import { phoneOf } from '../../tests/kit/phone.ts'
import { testSite } from '../../tests/kit/site.ts'
import { erasePerson } from '../people/index.ts'
import { asId } from '../platform/database/index.ts'
import { record, verifications } from '../platform/record/index.ts'
import { type Account, accounts, endAccount } from '../platform/session/index.ts'
import { addStaff, entries, type Role } from '../programme/index.ts'
import { setColleagues } from './service/colleagues.ts'

const site = await testSite()

/** Somebody signed in, and their account. */
async function member(role: Role): Promise<[Browser, Account]> {
  const before = new Set((await site.inside((tx) => accounts(tx))).map(({ id }) => id))
  const browser = await site.as(role)
  const account = (await site.inside((tx) => accounts(tx))).find(({ id }) => !before.has(id))
  if (!account) throw new Error('nobody was added')
  return [browser, account]
}

const [opener, own] = await member('outreach-worker')
const [beside, other] = await member('outreach-worker')
const [coordinator, third] = await member('coordinator')
const [outsider, stranger] = await member('commissioner')
const neighbour = await known(site, { name: 'Nia Wynn' })
const citizen = await site.inside((tx) =>
  addStaff(tx, { name: 'Nia Wynn', email: null, roles: ['active-citizen'], personId: neighbour.id }),
)

const day = '2012-11-05'
const today = await site.inside(async (tx) => tx.today)

async function opened(colleagues: Account[], { place = 'Barber on Lodge Lane', on = day, by = opener } = {}) {
  const ids = colleagues.map(({ id }) => id)
  const page = await by.fillIn('/rounds/new', { setting: 'shop', place, ...typedDay(on), colleagues: ids })
  expect(page.path).toMatch(/^\/rounds\/[0-9a-f-]{36}$/)
  return page.path
}

const idIn = (path: string) => path.split('/')[2] ?? ''

/** The colleagues of a round as they are kept. */
async function kept(path: string): Promise<string[]> {
  const rows = await site.inside((tx) =>
    tx.db
      .selectFrom('round_colleague')
      .select(['round_id', 'colleague'])
      .where('programme_id', '=', tx.programmeId)
      .execute(),
  )
  return rows.flatMap(({ round_id, colleague }) => (round_id === idIn(path) ? [colleague] : [])).toSorted()
}

/** All that the record tells of a round, in order. */
function recorded(path: string) {
  return site.inside(async (tx) => {
    const rows = await tx.db
      .selectFrom('record')
      .select(['what', 'happened_on', 'about', 'actor', 'command_id', 'detail'])
      .where('programme_id', '=', tx.programmeId)
      .orderBy('position')
      .execute()
    return rows.filter(({ detail }) => detail.round === idIn(path))
  })
}

const keys = (...of: Account[]) => of.map(({ key }) => key).toSorted()
const differences = () =>
  site.inside(async (tx) => {
    const found: string[] = []
    for (const each of verifications()) found.push(...(await each.differences(tx)))
    return found
  })

beforeEach(async () => expect(await differences()).toEqual([]))

describe('opening a round', () => {
  test('tells who else is there: on its page by name, in the record by key, in one command', async () => {
    const path = await opened([other, citizen])
    const page = await beside.open(path)
    expect(page.main).toContain(`Who was there: ${own.name}, `)
    for (const { name } of [other, citizen]) expect(page.main).toContain(name)
    expect(page.main).not.toContain(third.name)
    expect(await kept(path)).toEqual(keys(other, citizen))
    const [first, second, ...more] = await recorded(path)
    expect([first?.what, second?.what, more]).toEqual(['outreach.round-opened', 'outreach.round-colleagues-set', []])
    expect(second).toMatchObject({ happened_on: day, about: null, actor: own.key, command_id: first?.command_id })
    expect(second?.detail).toEqual({ round: idIn(path), colleagues: keys(other, citizen) })
    expect(page.html).not.toContain(other.key)
  })

  test('asks for nobody else: alone, the record says nothing of it', async () => {
    const path = await opened([])
    const id = asId<'round'>(idIn(path))
    if (id) await site.inside((tx) => setColleagues(tx, id, [own.key]))
    expect(await kept(path)).toEqual([])
    expect((await recorded(path)).map(({ what }) => what)).toEqual(['outreach.round-opened'])
    expect((await opener.open(path)).main).toContain(`Who was there: ${own.name} Change`)
  })

  test('offers the team but oneself, and nobody who only looks on', async () => {
    const { html, main } = await opener.open('/rounds/new')
    expect(main).toContain('Who else is there?')
    for (const { id } of [other, third, citizen]) expect(html).toContain(`value="${id}"`)
    expect(html).not.toContain(`value="${own.id}"`)
    expect(html).not.toContain(stranger.id)
  })

  test('does not take somebody who cannot be chosen, and keeps who was ticked', async () => {
    const typed = { place: 'Lodge Lane', ...typedDay(day), colleagues: [other.id] }
    const page = await opener.fillIn('/rounds/new', typed)
    expect(page.status).toBe(422)
    expect(page.valuesOf('colleagues')).toEqual([other.id])
    const wrong = await opener.fillIn('/rounds/new', { ...typed, setting: 'shop', colleagues: [stranger.id] })
    expect([wrong.status, wrong.problems.length]).toEqual([422, 1])
  })
})

describe('who was there', () => {
  test('is changed afterwards by whoever was, and to say the same again records nothing', async () => {
    const path = await opened([other])
    const form = await beside.open(`${path}/colleagues`)
    expect(form.valuesOf('colleagues')).toEqual([other.id])
    const saved = await beside.fillIn(`${path}/colleagues`, { colleagues: [third.id] })
    expect([saved.path, saved.main.includes(third.name), saved.main.includes(other.name)]).toEqual([path, true, false])
    await beside.fillIn(`${path}/colleagues`, { colleagues: [third.id] })
    expect(await kept(path)).toEqual([third.key])
    await beside.fillIn(`${path}/colleagues`, {})
    expect(await kept(path)).toEqual([])
    const sets = (await recorded(path)).filter(({ what }) => what === 'outreach.round-colleagues-set')
    expect(sets.map(({ detail }) => detail.colleagues)).toEqual([[other.key], [third.key], []])
    expect(sets.map(({ happened_on }) => happened_on)).toEqual([day, day, day])
  })

  test('is told online of a round that was opened on a phone, which knows no names', async () => {
    const phone = await phoneOf(opener, site.slug)
    expect(JSON.stringify(phone.ready)).not.toContain(other.name)
    const round = await phone.round()
    await phone.send([round])
    const path = `/rounds/${round.id}`
    await opener.fillIn(`${path}/colleagues`, { colleagues: [other.id] })
    expect(await kept(path)).toEqual([other.key])
  })

  test('lists the round on the phone of a colleague too, apart from those that are theirs alone, with nobody’s name', async () => {
    const worker = await site.as('outreach-worker')
    const listed = async (browser: Browser) => {
      const { ready } = await phoneOf(browser, site.slug)
      for (const { name, key } of [own, other]) {
        expect(JSON.stringify(ready)).not.toContain(name)
        expect(JSON.stringify(ready)).not.toContain(key)
      }
      const ids = (rounds: { id: string }[] = []) => rounds.map(({ id }) => id)
      return { alone: ids(ready.rounds), shared: ids(ready.shared) }
    }
    const alone = idIn(await opened([], { on: today, by: worker }))
    const shared = await opened([other], { on: today, by: worker })
    const yesterday = idIn(await opened([other], { by: worker }))
    expect(await listed(worker)).toEqual({ alone: [alone], shared: [idIn(shared)] })
    const beforehand = await listed(beside)
    expect(beforehand.shared).toContain(idIn(shared))
    for (const id of [alone, yesterday]) expect(Object.values(beforehand).flat()).not.toContain(id)

    await worker.fillIn(`${shared}/colleagues`, {})
    expect((await listed(beside)).shared).not.toContain(idIn(shared))
    expect(await listed(worker)).toEqual({ alone: [idIn(shared), alone], shared: [] })
    // What a phone captured on it before, or without knowing, is recorded all the same.
    const phone = await phoneOf(beside, site.slug)
    const count = { spoken: ['2'], declined: ['0'], notNow: ['1'] }
    const late = await phone.capture('counted', count, { round: idIn(shared) })
    const talk = await phone.capture('conversation', { nextStep: ['none'] }, { round: idIn(shared) })
    expect((await phone.send([late, talk])).answer.items.map(({ is }) => is)).toEqual(['stored', 'stored'])
    expect((await worker.open(shared)).valuesOf('spoken')).toEqual(['2'])
  })

  test('finds the round among their own, goes on with it, and counts nothing twice', async () => {
    const path = await opened([other, third], { place: 'Fish shop', on: today })
    const without = await opened([], { place: 'Flower shop', on: today })
    expect((await beside.open('/')).links('You are on this one: Shop, Fish shop')).toEqual([`/testtown${path}`])
    expect((await beside.open('/')).main).not.toContain('Flower shop')
    const mine = await beside.open('/rounds?whose=mine&setting=shop')
    expect([mine.main.includes('Fish shop'), mine.main.includes('Flower shop')]).toEqual([true, false])
    expect(mine.valuesOf('whose')).toEqual(['mine'])
    expect((await opener.open('/rounds?whose=mine')).links('Fish shop')).toEqual([`/testtown${path}`])

    const counted = { spoken: 3, declined: 1, notNow: 0 }
    await beside.send(`${path}/tallies`, counted)
    await beside.fillIn(`${path}/conversations/new`, { nextStep: 'none', adviceDigital: 'getting-online' })
    const page = await coordinator.open(path)
    expect([page.valuesOf('spoken'), page.main.includes('1 conversation')]).toEqual([['3'], true])
    const told = (await recorded(path)).map(({ what, actor }) => [what, actor])
    expect(told.slice(2)).toEqual([
      ['outreach.round-counted', other.key],
      ['outreach.conversation-held', other.key],
    ])
    expect(await kept(without)).toEqual([])
    for (const browser of [opener, beside, coordinator]) {
      expect((await browser.open('/rounds?whose=mine')).main.match(/Fish shop/g)).toHaveLength(1)
    }
  })

  test('is still told when an account has ended, and as somebody who has left when it is gone', async () => {
    const ended = await site.inside((tx) =>
      addStaff(tx, { name: 'Olu Ended', email: null, roles: ['outreach-worker'] }),
    )
    const path = await opened([ended, citizen])
    await site.inside(async (tx) => {
      await endAccount(tx, ended)
      await record(tx, entries.staffEnded(ended.key, tx.today, { account: ended.id }))
    })
    expect((await opener.open(path)).main).toContain('Olu Ended')
    expect((await opener.open(`${path}/colleagues`)).valuesOf('colleagues').toSorted()).toEqual(
      [ended.id, citizen.id].toSorted(),
    )
    expect((await opener.open('/rounds/new')).main).not.toContain('Olu Ended')

    await site.inside((tx) => erasePerson(tx, neighbour.id))
    const page = await opener.open(path)
    expect(page.main).toContain('Somebody who has left')
    expect(page.main).not.toContain('Nia Wynn')
    await opener.fillIn(`${path}/colleagues`, { colleagues: [] })
    expect(await kept(path)).toEqual([citizen.key])
    expect(await differences()).toEqual([])
  })
})

test('verification finds what was changed behind Kith’s back', async () => {
  const path = await opened([other])
  const put = (from: Account, to: Account) =>
    site.database.pool.query('update round_colleague set colleague = $1 where colleague = $2 and round_id = $3', [
      to.key,
      from.key,
      idIn(path),
    ])
  await put(other, third)
  expect(await differences()).toEqual(['1 kept and not in the record', '1 in the record and not kept'])
  await put(third, other)
  expect(await differences()).toEqual([])
})

describe('a round started on a phone', () => {
  test('is given who may come along by name, and nobody who may not capture is', async () => {
    const answer = await opener.request('GET', `/${site.slug}/capture/team`)
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    const { team } = answer.json<{ team: { value: string; label: string }[] }>()
    expect(team).toContainEqual({ value: other.id, label: other.name })
    expect(team.map(({ value }) => value)).not.toContain(own.id)
    expect((await outsider.request('GET', `/${site.slug}/capture/team`)).statusCode).toBe(403)
    expect((await site.visitor().request('GET', `/${site.slug}/capture/team`)).statusCode).toBe(401)
  })

  test('tells who else is there; whoever has left since, or never was, is left out', async () => {
    const [, leaving] = await member('outreach-worker')
    const phone = await phoneOf(opener, site.slug)
    const colleagues = [other.id, leaving.id, stranger.id, 'nobody']
    const round = await phone.round({ setting: ['shop'], colleagues })
    await site.inside((tx) => endAccount(tx, leaving))
    const { answer } = await phone.send([round])
    expect(answer.items).toMatchObject([{ is: 'stored' }])
    expect(await kept(`/rounds/${round.id}`)).toEqual(keys(other))
    const { shared } = (await phoneOf(beside, site.slug)).ready
    expect(shared?.map(({ id }) => id)).toContain(round.id)
  })

  test('keeps who else was there when it has to be mended first', async () => {
    const phone = await phoneOf(opener, site.slug)
    const round = await phone.round({ setting: ['nonsense'], colleagues: [other.id] })
    expect((await phone.send([round])).answer.items).toMatchObject([{ is: 'kept' }])
    await opener.fillIn(`/capture/kept/${round.id}/round`, { setting: 'shop', ...typedDay(today) })
    expect(await kept(`/rounds/${round.id}`)).toEqual(keys(other))
  })
})
