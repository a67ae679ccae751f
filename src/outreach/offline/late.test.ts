import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { movableClock } from '../../../tests/kit/clock.ts'
import { type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { dayOf } from '../../platform/clock/index.ts'
import { asId } from '../../platform/database/index.ts'
import type { CaptureKind } from './wire.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock })
const said = { adviceDigital: ['getting-online'], nextStep: ['none'] }
const hour = 3_600_000

let worker: Browser
let phone: Phone
beforeAll(async () => {
  worker = await site.as('outreach-worker')
  phone = await phoneOf(worker, site.slug)
})

const entriesOf = (command: string) =>
  site.inside((tx) =>
    tx.db
      .selectFrom('record')
      .select(['what', 'actor', 'detail', 'at', 'happened_on'])
      .where('programme_id', '=', tx.programmeId)
      .where('command_id', '=', asId<'command'>(command))
      .execute(),
  )

/** A round and a conversation made just now, by a phone whose clock is so far ahead. */
async function made(by: Phone, ahead = 0) {
  const at = time.now().getTime() + ahead
  const round = await by.round()
  return { round, talk: await by.capture('conversation', said, { round: round.id, at }) }
}

const sent = (by: Phone, items: Awaited<ReturnType<Phone['round']>>[], ahead = 0) =>
  by.send(items, { now: time.now().getTime() + ahead })
const statesOf = ({ answer }: Awaited<ReturnType<typeof sent>>) => answer.items.map(({ is }) => is)

async function passWorks(pass: string): Promise<boolean> {
  const headers = { 'kith-pass': pass, 'sec-fetch-site': 'same-origin' }
  const answer = await site.app.inject({ url: `/${site.slug}/capture/pass`, headers })
  return answer.json<{ works: boolean }>().works
}

describe('a phone that comes back late', () => {
  test('is known for three days by its pass; after that its worker signs in first, and nothing is lost', async () => {
    const own = await site.as('outreach-worker')
    const theirs = await phoneOf(own, site.slug)
    const { round, talk } = await made(theirs)
    time.pass({ hours: 71 })
    expect(await passWorks(theirs.ready.pass)).toBe(true)
    time.pass({ hours: 2 })
    expect(await passWorks(theirs.ready.pass)).toBe(false)
    const now = time.now().getTime()
    const address = `/${site.slug}/capture/commands`
    const alone = await site.visitor().put(address, { now, items: [round, talk] }, theirs.ready.pass)
    expect(alone.statusCode).toBe(401)
    expect(await entriesOf(talk.id)).toEqual([])
    const signedIn = await site.as('outreach-worker')
    const answer = await signedIn.put(address, { now, items: [round, talk] }, theirs.ready.pass)
    expect(answer.json().items.map(({ is }: { is: string }) => is)).toEqual(['stored', 'stored'])
    expect(await entriesOf(talk.id)).toMatchObject([{ what: 'outreach.conversation-held' }])
  })

  test('has sealed to a key that is no longer given out: it opens all the same', async () => {
    const own = await site.as('outreach-worker')
    const theirs = await phoneOf(own, site.slug)
    const { round, talk } = await made(theirs)
    time.pass({ days: 31 })
    const again = await site.as('outreach-worker')
    expect((await phoneOf(again, site.slug)).ready.key.id).not.toBe(theirs.ready.key.id)
    const answer = await again.put(`/${site.slug}/capture/commands`, {
      now: time.now().getTime(),
      items: [round, talk],
    })
    expect(answer.json().items.map(({ is }: { is: string }) => is)).toEqual(['stored', 'stored'])
  })

  test('has another version of the app: what the server does not understand it keeps, and the others it stores', async () => {
    phone = await phoneOf((worker = await site.as('outreach-worker')), site.slug)
    const { round, talk } = await made(phone)
    const retired = await phone.capture('conversation', { ...said, interests: ['telegraphy'] }, { round: round.id })
    const added = await phone.capture('conversation', { ...said, colour: ['blue'] }, { round: round.id })
    // A kind that a server knows which is newer than this one, or older.
    const { kind }: { kind: CaptureKind } = JSON.parse('{"kind":"sketch"}')
    const unheardOf = await phone.capture(kind, said, { round: round.id })
    const answer = await sent(phone, [round, talk, retired, added, unheardOf])
    expect(statesOf(answer)).toEqual(['stored', 'stored', 'kept', 'stored', 'kept'])
    for (const { id } of [retired, unheardOf]) {
      expect(await entriesOf(id)).toMatchObject([{ what: 'outreach.capture-kept' }])
    }
  })
})

describe('a phone whose clock is wrong', () => {
  test('is flagged, with what it showed; the record has the server’s own time and day', async () => {
    for (const [ahead, clock] of [
      [5 * 365 * 24 * hour, 'off'],
      [-3 * hour, 'off'],
      [5 * 60_000, 'right'],
    ] as const) {
      const { round, talk } = await made(phone, ahead)
      expect(statesOf(await sent(phone, [round, talk], ahead))).toEqual(['stored', 'stored'])
      const deviceAt = new Date(time.now().getTime() + ahead).toISOString()
      expect(await entriesOf(talk.id)).toMatchObject([
        { at: time.now(), happened_on: dayOf(time.now()), detail: { clock, deviceAt } },
      ])
    }
  })
})

describe('a phone of two workers', () => {
  test('hands in what each captured in the name of who did, whoever of them sends it', async () => {
    const [one, other] = [await site.as('outreach-worker'), await site.as('outreach-worker')]
    const [first, second] = [await phoneOf(one, site.slug), await phoneOf(other, site.slug)]
    const [theirs, own] = [await made(first), await made(second)]
    const answer = await sent(second, [theirs.round, theirs.talk, own.round, own.talk])
    expect(statesOf(answer)).toEqual(['stored', 'stored', 'stored', 'stored'])
    const [[a], [b]] = [await entriesOf(theirs.talk.id), await entriesOf(own.talk.id)]
    expect(a?.actor).not.toBeNull()
    expect(b?.actor).not.toBeNull()
    expect(a?.actor).not.toBe(b?.actor)
  })
})

describe('a worker who was signed out from elsewhere', () => {
  test('has a phone whose pass works no more, by which it knows that it has to empty itself', async () => {
    const own = await site.as('outreach-worker')
    const { ready } = await phoneOf(own, site.slug)
    expect(await passWorks(ready.pass)).toBe(true)
    await own.copy().send('/account/sessions/end', {})
    expect(await passWorks(ready.pass)).toBe(false)
    expect((await own.call<{ kith?: string }>('/capture/ready', {})).status).toBe(401)
  })
})

describe('a phone from which the browser has deleted what waited', () => {
  test('goes on with its pass and its numbers, so that the server can tell how many never came', async () => {
    const own = await site.as('outreach-worker')
    const theirs = await phoneOf(own, site.slug)
    const round = await theirs.round()
    await theirs.capture('conversation', said, { round: round.id })
    await theirs.capture('conversation', said, { round: round.id })
    const after = await theirs.capture('conversation', said, { round: round.id, at: time.now().getTime() })
    await sent(theirs, [round, after])
    const numbers = await site.inside((tx) =>
      tx.db
        .selectFrom('capture_pass')
        .select(['highest', 'received'])
        .where('programme_id', '=', tx.programmeId)
        .where('last_sent_at', 'is not', null)
        .orderBy('issued_at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirst(),
    )
    expect(numbers).toEqual({ highest: 4, received: 2 })
  })
})
