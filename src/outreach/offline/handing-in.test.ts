import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { entriesOf } from '../../../tests/kit/recorded.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { newId } from '../../platform/database/index.ts'

const site = await testSite()
let worker: Browser
let phone: Phone
beforeAll(async () => {
  worker = await site.as('outreach-worker')
  phone = await phoneOf(worker, site.slug)
})

const said = { interests: ['walking'], adviceDigital: ['getting-online'], nextStep: ['none'] }
const statesOf = ({ answer }: Awaited<ReturnType<Phone['send']>>) => answer.items.map(({ is }) => is)

describe('a phone that comes back online', () => {
  test('hands in a round and its conversations, each with the id it made', async () => {
    const round = await phone.round()
    const first = await phone.capture('conversation', said, { round: round.id })
    const tallies = await phone.capture(
      'tallies',
      { spoken: ['4'], declined: ['2'], notNow: ['1'] },
      { round: round.id },
    )
    const sent = await phone.send([round, first, tallies])
    expect(sent.answer).toMatchObject({
      kith: 'capture',
      items: [
        { id: round.id, is: 'stored' },
        { id: first.id, is: 'stored' },
        { id: tallies.id, is: 'stored' },
      ],
    })
    const page = await worker.open(`/rounds/${round.id}`)
    expect(page.valuesOf('spoken')).toEqual(['4'])
    const [entry] = await entriesOf(site, first.id)
    expect(entry).toMatchObject({
      what: 'outreach.conversation-held',
      about: null,
      detail: {
        conversation: first.id,
        round: round.id,
        setting: 'shop',
        clock: 'right',
        adviceDigital: ['getting-online'],
      },
    })
    expect(entry?.actor).not.toBeNull()
  })

  test('may send the same ten times, also at once: it counts once', async () => {
    const round = await phone.round()
    const item = await phone.capture('conversation', said, { round: round.id })
    await phone.send([round])
    const sent = await Promise.all(Array.from({ length: 10 }, () => phone.send([item])))
    expect(new Set(sent.flatMap(statesOf))).toEqual(new Set(['stored']))
    expect(await entriesOf(site, item.id)).toHaveLength(1)
  })

  test('is refused one item, and the others are stored', async () => {
    const round = await phone.round()
    const good = await phone.capture('conversation', said, { round: round.id })
    const bad = await phone.capture('conversation', { ...said, nextStep: ['fly-to-the-moon'] }, { round: round.id })
    const garbled = { id: newId(), sealed: good.sealed }
    const sent = await phone.send([round, bad, garbled, good])
    expect(Object.fromEntries(sent.answer.items.map(({ id, is }) => [id, is]))).toEqual({
      [round.id]: 'stored',
      [bad.id]: 'kept',
      [garbled.id]: 'kept',
      [good.id]: 'stored',
    })
    expect((await entriesOf(site, bad.id)).map(({ what }) => what)).toEqual(['outreach.capture-kept'])
    expect(statesOf(await phone.send([bad]))).toEqual(['kept'])
  })

  test('takes a name only with consent, by the same verb as the page', async () => {
    const round = await phone.round()
    const talk = await phone.capture('conversation', { ...said, nextStep: ['activity'] }, { round: round.id })
    const typed = { name: ['Zofia Offline'], channel: ['text'], reach: ['07700 900123'], how: ['spoken'] }
    const without = await phone.capture('name', typed, { conversation: talk.id })
    const given = await phone.capture('name', { ...typed, consents: ['keep', 'contact'] }, { conversation: talk.id })
    expect(statesOf(await phone.send([round, talk, without, given]))).toEqual(['stored', 'stored', 'kept', 'stored'])
    const entries = await entriesOf(site, given.id)
    expect(entries.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['people.added', 'people.consent-given', 'outreach.conversation-claimed']),
    )
    expect(JSON.stringify(entries)).not.toContain('Zofia')
  })
})

describe('a phone may hand in', () => {
  test('with its pass alone, after its worker’s session has ended by itself', async () => {
    const round = await phone.round()
    const stranger = site.visitor()
    const answer = await stranger.put(
      `/${site.slug}/capture/commands`,
      { now: Date.now(), items: [round] },
      phone.ready.pass,
    )
    expect([answer.statusCode, answer.json().items]).toEqual([200, [{ id: round.id, is: 'stored' }]])
  })

  test('nothing without pass or session, and is told to sign in', async () => {
    const round = await phone.round()
    for (const [browser, pass] of [
      [site.visitor(), undefined],
      [site.visitor(), 'made-up'],
      [await site.as('commissioner'), undefined],
    ] as const) {
      const answer = await browser.put(`/${site.slug}/capture/commands`, { now: Date.now(), items: [round] }, pass)
      expect([answer.statusCode, answer.json().problem]).toEqual([401, 'Sign in to send what waits'])
    }
    expect(await entriesOf(site, round.id)).toEqual([])
  })

  test('what it captured before its worker signed out of it, once somebody is signed in', async () => {
    const own = await site.as('outreach-worker')
    const theirs = await phoneOf(own, site.slug)
    const round = await theirs.round()
    await own.send('/sign-out', {})
    const alone = await theirs.send([round], { pass: theirs.ready.pass })
    expect(alone.status).toBe(401)
    const answer = await worker.put(`/${site.slug}/capture/commands`, { now: Date.now(), items: [round] })
    expect(answer.json().items).toEqual([{ id: round.id, is: 'stored' }])
  })

  test('whatever its own pass has come to, while a worker is signed in on it', async () => {
    const round = await phone.round()
    const talk = await phone.capture('conversation', said, { round: round.id })
    const body = { now: Date.now(), items: [round, talk] }
    const answer = await worker.put(`/${site.slug}/capture/commands`, body, 'made-up')
    expect(answer.json().items).toEqual([
      { id: round.id, is: 'stored' },
      { id: talk.id, is: 'stored' },
    ])
  })

  test('into the care of the coordinator, after being signed out from elsewhere', async () => {
    const own = await site.as('outreach-worker')
    const theirs = await phoneOf(own, site.slug)
    const round = await theirs.round()
    await own.copy().send('/account/sessions/end', {})
    const answer = await worker.put(`/${site.slug}/capture/commands`, { now: Date.now(), items: [round] })
    expect(answer.json().items).toEqual([{ id: round.id, is: 'kept' }])
  })
})
