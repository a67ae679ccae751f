import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { testSite } from '../../../tests/kit/site.ts'

const site = await testSite()
let worker: Browser
let coordinator: Browser
let phone: Phone

beforeAll(async () => {
  worker = await site.as('outreach-worker')
  coordinator = await site.as('coordinator')
  phone = await phoneOf(worker, site.slug)
})

const said = { interests: ['walking'], nextStep: ['none'] }

async function passes(): Promise<{ id: string; ended_why: string | null }[]> {
  return (await site.database.pool.query('select id, ended_why from capture_pass order by issued_at')).rows
}

describe('the phones that capture', () => {
  test('tell what never came by the numbers they gave, and what is kept', async () => {
    const round = await phone.round()
    const lost = [await phone.capture('conversation', said, { round: round.id })]
    lost.push(await phone.capture('conversation', said, { round: round.id }))
    const bad = await phone.capture('conversation', { ...said, nextStep: ['fly'] }, { round: round.id })
    await phone.send([round, bad])
    const page = await coordinator.open('/capture/phones')
    expect(page.main).toContain('2 things captured on it never came, though later ones did')
    expect(page.main).toContain('1 needs somebody to look at it')
    expect(page.main).not.toContain('The phone’s clock')
    await phone.send(lost)
    await phone.send(lost)
    expect((await coordinator.open('/capture/phones')).main).not.toContain('never came')
  })

  test('show a clock that was wrong when they last sent something, and no more once it is right', async () => {
    const round = await phone.round()
    await phone.send([round], { now: Date.now() - 3 * 3_600_000 })
    expect((await coordinator.open('/capture/phones')).main).toContain('The phone’s clock It was wrong')
    await phone.send([await phone.capture('conversation', said, { round: round.id })])
    expect((await coordinator.open('/capture/phones')).main).not.toContain('The phone’s clock')
  })

  test('are each worker’s own to see, and a coordinator’s all', async () => {
    const other = await site.as('outreach-worker')
    await phoneOf(other, site.slug)
    const [all, own] = [await coordinator.open('/capture/phones'), await other.open('/capture/phones')]
    expect([all.main.match(/Last online/g), own.main.match(/Last online/g)]).toMatchObject([
      { length: 2 },
      { length: 1 },
    ])
    expect(own.main).toContain('You are using this one now')
    const [first] = await passes()
    expect((await other.open(`/capture/phones/${first?.id}/end`)).status).toBe(404)
    expect((await other.send(`/capture/phones/${first?.id}/end`, {})).status).toBe(404)
  })

  test('are ended by a coordinator: signed out, recorded, and what still comes is kept for them', async () => {
    const own = await site.as('outreach-worker')
    const theirs = await phoneOf(own, site.slug)
    const round = await theirs.round()
    const id = (await passes()).at(-1)?.id
    const path = `/capture/phones/${id}/end`
    expect((await coordinator.fillIn(path, {})).main).toContain('Ended from elsewhere')
    expect((await passes()).at(-1)?.ended_why).toBe('elsewhere')
    const { rows } = await site.database.pool.query(
      `select detail from record where what = 'outreach.pass-ended' and detail ->> 'pass' = $1`,
      [id],
    )
    expect(rows).toEqual([{ detail: { pass: id, passes: 1, why: 'elsewhere' } }])
    expect((await own.call('/capture/ready', {})).status).toBe(401)
    expect((await theirs.send([round], { pass: theirs.ready.pass })).status).toBe(401)
    expect((await phone.send([round])).answer.items).toEqual([{ id: round.id, is: 'kept' }])
    expect((await coordinator.open('/capture/kept')).html).toContain(round.id)
    expect((await coordinator.send(path, {})).problems).toEqual(['This phone has been ended already'])
  })

  test('that claim more than a phone can count are not believed, and stop nobody', async () => {
    const [mad, good] = [await phone.capture('nothing', {}, { n: 2 ** 40 }), await phone.capture('nothing', {})]
    const { answer } = await phone.send([mad, good])
    expect(answer.items).toEqual([
      { id: mad.id, is: 'kept' },
      { id: good.id, is: 'stored' },
    ])
  })
})
