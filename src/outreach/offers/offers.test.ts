import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { type Captured, type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { entriesOf } from '../../../tests/kit/recorded.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { offerActivity, planSession } from '../../activities/index.ts'
import { openHub } from '../../hubs/index.ts'
import { newId } from '../../platform/database/index.ts'
import { doings } from '../offline/doings.ts'
import { captureKinds } from '../offline/wire.ts'

const site = await testSite()
let worker: Browser
let coordinator: Browser
let phone: Phone
let round: Captured
let walk: string
let hub: string

beforeAll(async () => {
  worker = await site.as('outreach-worker')
  coordinator = await site.as('coordinator')
  phone = await phoneOf(worker, site.slug)
  round = await phone.round()
  await phone.send([round])
  await site.inside(async (tx) => {
    const told = { title: 'Walk in the park', description: 'Slowly', interests: ['walking'], place: 'Park gates' }
    const activityId = await offerActivity(tx, { ...told, cost: 'Free' })
    const startsAt = new Date(tx.now.getTime() + 86_400_000)
    await planSession(tx, { activityId, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })
    walk = activityId
    hub = await openHub(tx, { name: 'Library', kind: 'static', hours: { monday: [{ from: '10:00', to: '16:00' }] } })
  })
})

const talked = () => phone.capture('conversation', { nextStep: ['none'] }, { round: round.id })
const offer = (what: string, how: string, { id }: Captured) =>
  phone.capture('offer', { what: [what], how: [how] }, { conversation: id })
const named = (name: string, number: string, { id }: Captured) =>
  phone.capture(
    'name',
    { name: [name], channel: ['text'], reach: [number], how: ['spoken'], consents: ['keep', 'contact'] },
    { conversation: id },
  )

async function answers(items: Captured[]): Promise<string[]> {
  return (await phone.send(items)).answer.items.map(({ is }) => is)
}

async function row(id: string) {
  const { rows } = await site.database.pool.query('select * from offer where id = $1', [id])
  return rows[0]
}

test('every kind of capture that a phone can make has a doing', () => {
  expect(Object.keys(doings).sort()).toEqual([...captureKinds].sort())
})

describe('what was offered on the phone', () => {
  test('is kept with its conversation and recorded, once, about nobody', async () => {
    const talk = await talked()
    const all = [await offer(`activity:${walk}`, 'shown', talk), await offer(`hub:${hub}`, 'shown', talk)]
    const someone = await offer('someone:interests:walking', 'shown', talk)
    expect(await answers([talk, ...all, someone])).toEqual(Array(4).fill('stored'))
    expect(await answers([someone])).toEqual(['stored'])
    const page = await worker.open(`/conversations/${talk.id}`)
    expect(page.main).toContain('Walk in the park (shown)')
    expect(page.main).toContain('Library (shown)')
    expect(page.main).toContain('Meet someone: Walking (shown)')
    const [entry, ...more] = await entriesOf(site, someone.id)
    expect([more, entry]).toMatchObject([
      [],
      {
        what: 'outreach.offered',
        about: null,
        detail: { offer: someone.id, conversation: talk.id, what: 'someone', shares: 'interests', code: 'walking' },
      },
    ])
    expect(await row(all[0]?.id ?? '')).toMatchObject({ activity_id: walk, how: 'shown', follow_up_id: null })
  })

  test('and is to be sent becomes one promise as soon as it is known to whom', async () => {
    const talk = await talked()
    const before = await offer(`activity:${walk}`, 'text', talk)
    const name = await named('Odalys Before', '07700 900411', talk)
    const after = await offer(`hub:${hub}`, 'text', talk)
    expect(await answers([talk, before, name, after])).toEqual(Array(4).fill('stored'))
    const promised = (await entriesOf(site, name.id)).filter(({ what }) => what === 'outreach.follow-up-promised')
    expect(promised).toMatchObject([{ detail: { promise: 'send-offer', channel: 'text' } }])
    expect((await entriesOf(site, after.id)).map(({ what, about }) => [what, about])).toEqual([
      ['outreach.offered', promised[0]?.about],
    ])
    const [path = ''] = (await worker.open('/follow-ups')).links('Odalys')
    const page = await worker.open(path)
    expect(page.main).toContain('Send them what was offered')
    expect(page.main).toContain('Walk in the park')
    expect(page.main).toContain('Library')
    await worker.fillIn(path, { outcome: 'done' })
    expect((await row(before.id)).settled_on).not.toBeNull()
    expect((await row(after.id)).settled_on).not.toBeNull()
    await worker.send(`${path}/undo`, { 'kith-command': newId() })
    expect([(await row(before.id)).settled_on, (await row(after.id)).settled_on]).toEqual([null, null])
  })

  test('and is to be printed stands on a list ready for it, until it was handed over', async () => {
    const talk = await talked()
    const [paper, hours] = [await offer(`activity:${walk}`, 'print', talk), await offer(`hub:${hub}`, 'print', talk)]
    await phone.send([talk, paper, hours])
    const list = await worker.open('/offers/print')
    expect(list.main).toContain('2 slips')
    expect(list.main).toContain('Park gates')
    expect(list.main).toContain('Monday 10am to 4pm')
    const other = await site.as('outreach-worker')
    expect((await other.open('/offers/print')).main).toContain('Nothing is to be printed')
    expect((await coordinator.open('/offers/print')).main).toContain('2 slips')
    expect((await worker.fillIn('/offers/print', {})).problems).toEqual(['Choose those that have been handed over'])
    expect((await other.fillIn('/offers/print', { printed: [paper.id] })).status).toBe(422)
    const left = await worker.fillIn('/offers/print', { printed: [paper.id] })
    expect(left.main).toContain('1 slip')
    expect(left.main).not.toContain('Park gates')
    const { rows } = await site.database.pool.query(
      `select 1 from record where what = 'outreach.offer-printed' and detail ->> 'offer' = $1`,
      [paper.id],
    )
    expect(rows).toHaveLength(1)
  })

  test('goes along when its conversation is put right, and for nothing when that was taken back unsent', async () => {
    const [talk, unsent] = [await talked(), await phone.capture('nothing', {})]
    const given = await offer(`activity:${walk}`, 'shown', talk)
    const right = await phone.capture(
      'correction',
      { nextStep: ['none'], interests: ['singing'] },
      { conversation: talk.id },
    )
    const late = await offer(`hub:${hub}`, 'shown', talk)
    const idle = await offer(`hub:${hub}`, 'shown', unsent)
    expect(await answers([talk, given, right, late, unsent, idle])).toEqual(Array(6).fill('stored'))
    expect([(await row(given.id)).conversation_id, (await row(late.id)).conversation_id]).toEqual([right.id, right.id])
    expect(await row(idle.id)).toBeUndefined()
    // The record keeps both: what was said first, and what was put in its place.
    expect((await entriesOf(site, talk.id)).map(({ what }) => what)).toEqual(['outreach.conversation-held'])
    expect(await entriesOf(site, right.id)).toMatchObject([
      { what: 'outreach.conversation-withdrawn', detail: { conversation: talk.id } },
      { what: 'outreach.conversation-held', detail: { conversation: right.id, corrects: talk.id } },
    ])
  })

  test('is kept where nobody knows what it was, and can be put away', async () => {
    const talk = await talked()
    const [strange, lost] = [await offer('boat:1', 'shown', talk), await offer(`hub:${walk}`, 'shown', talk)]
    const how = await offer(`activity:${walk}`, 'sung', talk)
    expect(await answers([talk, strange, lost, how])).toEqual(['stored', 'kept', 'kept', 'kept'])
    const page = await worker.open(`/capture/kept/${strange.id}/offer`)
    expect(page.problems).toEqual(['What was offered is not there any more'])
    const path = `/capture/kept/${how.id}/offer`
    expect((await worker.open(path)).main).toContain('Walk in the park')
    await worker.send(path, { 'kith-command': how.id, what: `activity:${walk}`, how: 'shown' })
    expect(await row(how.id)).toMatchObject({ conversation_id: talk.id, how: 'shown' })
  })

  test('stands in the copy of somebody’s data with the conversation, and on the page about them', async () => {
    const talk = await talked()
    await phone.send([talk, await named('Perpetua Copy', '07700 900412', talk)])
    const given = await offer(`activity:${walk}`, 'shown', talk)
    await phone.send([given])
    const { rows } = await site.database.pool.query<{ id: string }>(
      `select id from person where name = 'Perpetua Copy'`,
    )
    expect((await coordinator.open(`/people/${rows[0]?.id}`)).main).toContain('Was offered an activity')
    const copy = await coordinator.open(`/people/${rows[0]?.id}/copy`)
    expect(copy.main).toContain('What was offered')
  })
})
