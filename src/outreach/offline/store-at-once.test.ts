import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { movableClock } from '../../../tests/kit/clock.ts'
import { type Captured, type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { entriesOf } from '../../../tests/kit/recorded.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { type Account, accounts, changeAccount } from '../../platform/session/index.ts'
import type { SendingAnswer } from './wire.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock })
const said = { adviceDigital: ['getting-online'], nextStep: ['none'] }

let worker: Browser
let account: Account
let phone: Phone
let round: Captured

const everybody = () => site.inside((tx) => accounts(tx))

/** Sends by the phone's pass alone; the answer's status, and what became of each. */
async function send(...items: Captured[]): Promise<[number, string[]]> {
  const body = { now: time.now().getTime(), items }
  const answer = await site.visitor().put(`/${site.slug}/capture/commands`, body, phone.ready.pass)
  return [answer.statusCode, (answer.json<Partial<SendingAnswer>>().items ?? []).map(({ is }) => is)]
}

const talk = (typed: Record<string, string[]> = said) =>
  phone.capture('conversation', typed, { round: round.id, at: time.now().getTime() })

/** What the programme knows of the phone. */
const seen = () =>
  site.inside((tx) =>
    tx.db
      .selectFrom('capture_pass')
      .select(['highest', 'received'])
      .where('programme_id', '=', tx.programmeId)
      .where('account_id', '=', account.id)
      .executeTakeFirstOrThrow(),
  )

/** How often the database was asked something while this was done. */
async function questions(work: () => Promise<unknown>): Promise<number> {
  const client = await site.database.pool.connect()
  const query = vi.spyOn(Object.getPrototypeOf(client), 'query')
  client.release()
  await work()
  const asked = query.mock.calls.filter(([statement]) => !/^(begin|commit)/.test(String(statement))).length
  query.mockRestore()
  return asked
}

beforeEach(async () => {
  const before = new Set((await everybody()).map(({ id }) => id))
  worker = await site.as('outreach-worker')
  const added = (await everybody()).find(({ id }) => !before.has(id))
  if (!added) throw new Error('nobody was added')
  account = added
  phone = await phoneOf(worker, site.slug)
  round = await phone.round()
  expect(await send(round)).toEqual([200, ['stored']])
})

describe('a phone that was read a moment ago', () => {
  test('hands in with one question to the database, and is counted', async () => {
    expect(await send(await talk())).toEqual([200, ['stored']])
    const items = [await talk(), await talk()]
    expect(await questions(async () => expect(await send(...items)).toEqual([200, ['stored', 'stored']]))).toBe(1)
    for (const { id } of items) expect(await entriesOf(site, id)).toHaveLength(1)
    expect(await seen()).toEqual({ highest: 4, received: 4 })
  })

  test('hands in the same again: it is recorded and counted once', async () => {
    const items = [await talk(), await talk()]
    expect(await send(...items)).toEqual([200, ['stored', 'stored']])
    expect(await send(...items.slice(0, 1), await talk())).toEqual([200, ['stored', 'stored']])
    for (const { id } of items) expect(await entriesOf(site, id)).toHaveLength(1)
    expect(await seen()).toEqual({ highest: 4, received: 4 })
  })

  test('hands in again what is kept already: it stays kept', async () => {
    const bad = await talk({ ...said, nextStep: ['fly-to-the-moon'] })
    expect(await send(bad)).toEqual([200, ['kept']])
    expect(await send(bad)).toEqual([200, ['kept']])
    expect((await entriesOf(site, bad.id)).map(({ what }) => what)).toEqual(['outreach.capture-kept'])
    expect(await seen()).toEqual({ highest: 2, received: 2 })
  })

  test('is signed out meanwhile: nothing is stored, also of what would be kept', async () => {
    await worker.send('/sign-out', {})
    const bad = await talk({ ...said, nextStep: ['fly-to-the-moon'] })
    for (const items of [[await talk()], [bad], [await talk(), bad]]) {
      expect(await send(...items)).toEqual([401, []])
      for (const { id } of items) expect(await entriesOf(site, id)).toEqual([])
    }
    expect(await seen()).toEqual({ highest: 1, received: 1 })
  })

  test('comes after its time: nothing is stored', async () => {
    time.pass({ hours: 73 })
    const item = await talk()
    expect(await send(item)).toEqual([401, []])
    expect(await entriesOf(site, item.id)).toEqual([])
  })

  test('belongs to somebody who does other work now: nothing is stored until somebody is signed in', async () => {
    await site.inside((tx) => changeAccount(tx, account, { ...account, roles: ['commissioner'] }))
    const item = await talk()
    expect(await send(item)).toEqual([401, []])
    expect(await entriesOf(site, item.id)).toEqual([])
  })
})
