import { beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { type Captured, type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { entriesOf } from '../../../tests/kit/recorded.ts'
import { testSite } from '../../../tests/kit/site.ts'

const site = await testSite()
const coordinator = await site.as('coordinator')
const said = { interests: ['walking'], nextStep: ['none'] }

let worker: Browser
let phone: Phone
let passId: string
let items: Record<'round' | 'talk' | 'bad' | 'name', Captured>

async function newestPass(): Promise<{ id: string; key: string }> {
  const { rows } = await site.database.pool.query(
    `select capture_pass.id, account.key from capture_pass
     join account on account.id = capture_pass.account_id order by issued_at desc limit 1`,
  )
  return rows[0]
}

const path = () => `/capture/phones/${passId}/kept`
const outcomes = async () =>
  Promise.all(
    Object.values(items).map(async ({ id }) => {
      const { rows } = await site.database.pool.query('select settled_how from capture_kept where id = $1', [id])
      return rows[0]?.settled_how
    }),
  )

/** A phone that its coordinator ended, and what comes from it all the same, the last captured first. */
beforeEach(async () => {
  worker = await site.as('outreach-worker')
  phone = await phoneOf(worker, site.slug)
  passId = (await newestPass()).id
  const round = await phone.round()
  const talk = await phone.capture('conversation', { ...said, nextStep: ['activity'] }, { round: round.id })
  const typed = { name: ['Olwen Broughtback'], channel: ['text'], reach: ['07700 900125'], how: ['spoken'] }
  const name = await phone.capture('name', { ...typed, consents: ['keep', 'contact'] }, { conversation: talk.id })
  const bad = await phone.capture('conversation', { ...said, nextStep: ['fly'] }, { round: round.id })
  items = { round, talk, bad, name }
  await coordinator.fillIn(`/capture/phones/${passId}/end`, {})
  const other = await site.as('outreach-worker')
  const body = { now: Date.now(), items: [name, bad, talk, round] }
  const answer = await other.put(`/${site.slug}/capture/commands`, body)
  expect(answer.json().items.map(({ is }: { is: string }) => is)).toEqual(['kept', 'kept', 'kept', 'kept'])
})

describe('what came from a phone that was ended', () => {
  test('is decided on at once: how much of what is told, and nothing that was said', async () => {
    const phones = await coordinator.open('/capture/phones')
    expect(phones.links('4 need somebody')).toContain(`/testtown${path()}`)
    const page = await coordinator.open(path())
    expect(page.main).toContain('A conversation: 2')
    expect(page.main).toContain('A name: 1')
    expect(page.html).not.toContain('Olwen')
    const nothing = await coordinator.fillIn(path(), {})
    expect(nothing.problems).toEqual(['Choose what should happen with it'])
    expect(await outcomes()).toEqual([null, null, null, null])
  })

  test('is recorded as it came, in the worker’s name, in the order it was captured; what is wrong stays', async () => {
    const { key } = await newestPass()
    const page = await coordinator.fillIn(path(), { decision: 'record' })
    expect(page.main).toContain('Recorded as it came, in the worker’s name')
    expect(page.main).toContain('A conversation')
    expect(await outcomes()).toEqual(['recorded', 'recorded', null, 'recorded'])
    const held = (await entriesOf(site, items.talk.id)).find(({ what }) => what === 'outreach.conversation-held')
    const settled = (await entriesOf(site, items.talk.id)).find(({ what }) => what === 'outreach.capture-settled')
    expect(held).toMatchObject({ detail: { round: items.round.id } })
    expect([held?.actor, settled?.actor === held?.actor]).toEqual([key, false])
    expect((await coordinator.fillIn('/people', { q: 'Olwen' })).main).toContain('Olwen Broughtback')
    await coordinator.fillIn(path(), { decision: 'record' })
    expect(await entriesOf(site, items.talk.id)).toHaveLength(3)
    await coordinator.fillIn(path(), { decision: 'by-mistake' })
    expect((await coordinator.open(path())).main).toContain('Nothing waits from this phone any more')
  })

  test('is put away, all of it, with the reason in the record, and counts nowhere', async () => {
    const page = await coordinator.fillIn(path(), { decision: 'not-ours' })
    expect(page.main).toContain('All of it is put away')
    expect(await outcomes()).toEqual(['dropped', 'dropped', 'dropped', 'dropped'])
    const { rows } = await site.database.pool.query(
      `select detail from record where what = 'outreach.capture-settled' and detail ->> 'capture' = $1`,
      [items.talk.id],
    )
    expect(rows.map(({ detail }) => detail)).toMatchObject([{ how: 'dropped', why: 'not-ours' }])
    expect((await coordinator.fillIn('/people', { q: 'Olwen' })).main).not.toContain('07700')
    expect(await entriesOf(site, items.talk.id)).toHaveLength(1)
  })

  test('is nobody else’s to decide on', async () => {
    for (const other of [worker, await site.as('outreach-worker'), await site.as('commissioner')]) {
      expect((await other.send(path(), { decision: 'record' })).status).not.toBe(200)
    }
    expect(await outcomes()).toEqual([null, null, null, null])
    const nowhere = '/capture/phones/0193f5a0-0000-7000-8000-000000000001/kept'
    expect((await coordinator.open(nowhere)).status).toBe(404)
  })
})
