import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { neighbour } from '../../../tests/kit/neighbour.ts'
import { type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { erasePerson, mergePeople } from '../../people/index.ts'

const site = await testSite()
let worker: Browser
let coordinator: Browser
let phone: Phone
let round: string

beforeAll(async () => {
  worker = await site.as('outreach-worker')
  coordinator = await site.as('coordinator')
  phone = await phoneOf(worker, site.slug)
  const opened = await phone.round()
  round = opened.id
  await phone.send([opened])
})

/** Takes a name on the phone, and hands it in. */
async function takeName(name: string, number: string): Promise<void> {
  const talk = await phone.capture('conversation', { nextStep: ['call-me'] }, { round })
  const typed = { name: [name], channel: ['call'], reach: [number], how: ['spoken'], consents: ['keep', 'contact'] }
  await phone.send([talk, await phone.capture('name', typed, { conversation: talk.id })])
}

async function knownAs(name: string, number: string) {
  return site.inside((tx) => neighbour(tx, { name, contact: { channel: 'call', value: number } }))
}

const pageOf = (browser: Browser) => browser.open('/people/alike')

describe('a name from a phone', () => {
  test('that may be of somebody known waits to be compared: on home, with the follow-ups, on a list', async () => {
    await knownAs('Wilhelmina Quirk', '+447700900301')
    await takeName('Wilhelmina Quirke', '07700 900301')
    for (const path of ['/', '/follow-ups']) {
      expect((await worker.open(path)).links('may be there twice')).toEqual(['/testtown/people/alike'])
    }
    const list = await pageOf(worker)
    expect(list.main).toContain('Wilhelmina Quirke and Wilhelmina Quirk')
    expect((await pageOf(coordinator)).main).toContain('Wilhelmina Quirke and Wilhelmina Quirk')
    const other = await site.as('outreach-worker')
    expect((await pageOf(other)).main).toContain('No name that came from a phone or from the website waits')
    expect((await other.open('/')).links('may be there twice')).toEqual([])
  })

  test('waits no more once somebody said that they are two, and the record says so', async () => {
    const [path = ''] = (await pageOf(worker)).links('Wilhelmina')
    const page = await worker.open(path)
    const done = await worker.send(page.formAction(path).replace('/testtown', ''), {})
    expect(done.path).toContain('next=%2Fpeople%2Falike')
    expect((await pageOf(worker)).main).not.toContain('Wilhelmina')
    const { rows } = await site.database.pool.query(`select 1 from record where what = 'people.judged-apart'`)
    expect(rows).toHaveLength(1)
  })

  test('waits no more once both are one person', async () => {
    const before = await knownAs('Bartholomew Oakes', '+447700900302')
    await takeName('Bartholomew Oakes', '07700 900302')
    const [path = ''] = (await pageOf(worker)).links('Bartholomew')
    const [merge = ''] = (await worker.open(path)).links('Yes')
    const merged = await worker.fillIn(merge, { keep: before.id })
    expect([merged.path, merged.main.includes('Bartholomew')]).toEqual(['/people/alike', false])
    const { rows } = await site.database.pool.query('select decision from pair_decision where decision = $1', ['same'])
    expect(rows).toHaveLength(1)
  })

  test('goes on waiting under the name of whoever the other one was merged into', async () => {
    const [before, other] = [
      await knownAs('Ignatius Plume', '+447700900305'),
      await knownAs('Nate Plume', '+447700900306'),
    ]
    await takeName('Ignatius Plume', '07700 900305')
    expect((await pageOf(worker)).main).toContain('Ignatius')
    await site.inside((tx) => mergePeople(tx, { keep: other.id, other: before.id }))
    expect((await pageOf(worker)).main).toContain('Ignatius Plume and Nate Plume')
  })

  test('that is like nobody’s waits for nothing', async () => {
    await takeName('Xanthippe Ugarte', '07700 900303')
    expect((await pageOf(worker)).main).not.toContain('Xanthippe')
  })

  test('waits no more when one of them is erased', async () => {
    const before = await knownAs('Clementine Aster', '+447700900304')
    await takeName('Clementine Aster', '07700 900304')
    expect((await pageOf(coordinator)).main).toContain('Clementine')
    await site.inside((tx) => erasePerson(tx, before.id))
    expect((await pageOf(coordinator)).main).not.toContain('Clementine')
  })
})
