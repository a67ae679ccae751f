import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { type Captured, type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { entriesOf } from '../../../tests/kit/recorded.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { openSession } from '../../platform/session/index.ts'

const site = await testSite()
let worker: Browser
let coordinator: Browser
let phone: Phone
let round: Captured

beforeAll(async () => {
  worker = await site.as('outreach-worker')
  coordinator = await site.as('coordinator')
  phone = await phoneOf(worker, site.slug)
  round = await phone.round()
  await phone.send([round])
})

const whatsOf = async (command: string) => (await entriesOf(site, command)).map(({ what }) => what)

async function readings(capture: string): Promise<number> {
  const { rows } = await site.database.pool.query(
    `select 1 from record where what = 'outreach.capture-read' and detail ->> 'capture' = $1`,
    [capture],
  )
  return rows.length
}

async function keptRow(id: string) {
  const { rows } = await site.database.pool.query('select sealed, settled_how from capture_kept where id = $1', [id])
  return rows[0]
}

const said = { interests: ['walking'], nextStep: ['none'] }
const wrong = { ...said, nextStep: ['fly-to-the-moon'], postcodeArea: ['Liverpool 8'] }

async function keptConversation(): Promise<Captured> {
  const item = await phone.capture('conversation', wrong, { round: round.id })
  await phone.send([item])
  return item
}

/** Whoever captured last, in a new session. */
async function signedInAgain(browser: Browser): Promise<Browser> {
  const { rows } = await site.database.pool.query('select account_id from capture_pass order by issued_at desc limit 1')
  const token = await site.inside((tx) => openSession(tx, rows[0].account_id))
  return browser.with(`kith_${site.slug}`, token)
}

describe('what a phone sent and could not be recorded', () => {
  test('is listed for its worker: what it is, why, and nothing that was said', async () => {
    const item = await keptConversation()
    const list = await worker.open('/capture/kept')
    expect(list.main).toContain('A conversation')
    expect(list.main).toContain('Some answers need another look')
    expect(list.html).not.toContain('Liverpool 8')
    expect(list.links('A conversation')).toContain(`/testtown/capture/kept/${item.id}/conversation`)
    expect(await readings(item.id)).toBe(0)
  })

  test('opens as the form online, as it was typed, with all that is wrong, and the look is recorded', async () => {
    const item = await keptConversation()
    const page = await worker.open(`/capture/kept/${item.id}/conversation`)
    expect(page.heading).toBe('From a phone A conversation')
    expect(page.problems).toHaveLength(2)
    expect(page.valuesOf('interests')).toEqual(['walking'])
    expect(page.valuesOf('postcodeArea')).toEqual(['Liverpool 8'])
    expect(page.hidden('kith-command')).toBe(item.id)
    expect(await readings(item.id)).toBe(1)
  })

  test('is put right with the same verb under the same id, once, however often it is sent', async () => {
    const item = await keptConversation()
    const path = `/capture/kept/${item.id}/conversation`
    const answers = { 'kith-command': item.id, interests: ['walking'], nextStep: 'none', postcodeArea: 'L8' }
    const still = await worker.send(path, { ...answers, postcodeArea: 'Liverpool' })
    expect([still.status, still.valuesOf('postcodeArea')]).toEqual([422, ['Liverpool']])
    const sent = await Promise.all([1, 2, 3].map(() => worker.send(path, answers)))
    expect(sent.map(({ heading }) => heading)).toEqual(Array(3).fill('Kept to be looked at'))
    expect(await whatsOf(item.id)).toEqual([
      'outreach.capture-kept',
      'outreach.capture-settled',
      'outreach.conversation-held',
    ])
    expect(await keptRow(item.id)).toEqual({ sealed: null, settled_how: 'recorded' })
    expect((await worker.open(`/rounds/${round.id}`)).links('').join()).toContain(item.id)
    expect((await phone.send([item])).answer.items).toEqual([{ id: item.id, is: 'stored' }])
    expect((await worker.open(path)).main).toContain('Looked at already')
    const late = await coordinator.send(path, { interests: ['walking'], nextStep: 'none' })
    expect([late.status, late.problems]).toEqual([409, ['Somebody has looked at this already']])
  })

  test('is decided once where a worker and a coordinator do so at the same time', async () => {
    const item = await keptConversation()
    const saved = { interests: ['walking'], nextStep: 'none' }
    const sent = await Promise.all([
      worker.send(`/capture/kept/${item.id}/conversation`, saved),
      coordinator.send(`/capture/kept/${item.id}/away`, { why: 'tried-out' }),
    ])
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { rows } = await site.database.pool.query(
      `select 1 from record where what = 'outreach.capture-settled' and detail ->> 'capture' = $1`,
      [item.id],
    )
    expect(rows).toHaveLength(1)
  })

  test('is put away with a reason, and the record keeps the reason and none of the words', async () => {
    const item = await keptConversation()
    const path = `/capture/kept/${item.id}/away`
    expect((await worker.fillIn(path, {})).problems).toEqual(['Choose why it is put away'])
    const done = await worker.fillIn(path, { why: 'tried-out' })
    expect(done.main).toContain('Put away. It counts nowhere.')
    const { rows } = await site.database.pool.query(
      `select detail from record where what = 'outreach.capture-settled' and detail ->> 'capture' = $1`,
      [item.id],
    )
    expect(rows).toEqual([{ detail: { capture: item.id, how: 'dropped', why: 'tried-out' } }])
    expect(await keptRow(item.id)).toEqual({ sealed: null, settled_how: 'dropped' })
    expect(done.html).not.toContain(item.id)
  })

  test('is somebody else’s to neither see nor change, but a coordinator’s', async () => {
    const item = await keptConversation()
    const path = `/capture/kept/${item.id}/conversation`
    const other = await site.as('outreach-worker')
    expect((await other.open('/capture/kept')).html).not.toContain(item.id)
    expect((await other.open(path)).status).toBe(404)
    expect((await other.send(path, said)).status).toBe(404)
    expect((await other.open(`/capture/kept/${item.id}/away`)).status).toBe(404)
    const list = await coordinator.open('/capture/kept')
    expect(list.html).toContain(item.id)
    expect(list.main).toMatch(/From Test outreach-worker/)
    expect((await coordinator.open(path)).valuesOf('interests')).toEqual(['walking'])
  })

  test('is counted on the first page of whoever may mend it, while there is something', async () => {
    const own = await site.as('outreach-worker')
    expect((await own.open('/')).main).not.toContain('What needs another look?')
    const theirs = await phoneOf(own, site.slug)
    await theirs.send([await theirs.capture('conversation', wrong, { round: round.id })])
    expect((await own.open('/')).main).toContain('1 thing from a phone needs somebody to look at it')
    expect((await coordinator.open('/')).main).toContain('What needs another look?')
  })

  test('is the coordinator’s to decide on where its phone was signed out from elsewhere', async () => {
    const own = await site.as('outreach-worker')
    const theirs = await phoneOf(own, site.slug)
    const item = await theirs.capture('conversation', said, { round: round.id })
    const elsewhere = own.copy()
    await elsewhere.send('/account/sessions/end', {})
    await phone.send([item])
    const path = `/capture/kept/${item.id}/conversation`
    expect((await coordinator.open('/capture/kept')).main).toContain('It came from a phone that had been signed out')
    const again = await signedInAgain(own)
    const theirList = await again.open('/capture/kept')
    expect([theirList.html.includes(item.id), theirList.main]).toEqual([
      false,
      expect.stringContaining('Your coordinator decides on it'),
    ])
    expect((await again.open('/')).main).not.toContain('What needs another look?')
    expect((await again.open(path)).status).toBe(404)
    expect((await coordinator.fillIn(path, said)).main).toContain('Recorded')
    expect(await whatsOf(item.id)).toContain('outreach.conversation-held')
  })
})

describe('what hangs together', () => {
  test('a round that is put right takes along what waited for it, but what is wrong itself', async () => {
    const own = await phone.round({ setting: ['shop'], partner: ['nobody-knows'] })
    const talk = await phone.capture('conversation', said, { round: own.id })
    const typed = { name: ['Zofia Later'], channel: ['text'], reach: ['07700 900123'], how: ['spoken'] }
    const name = await phone.capture('name', { ...typed, consents: ['keep'] }, { conversation: talk.id })
    const bad = await phone.capture('conversation', wrong, { round: own.id })
    const { answer } = await phone.send([own, talk, name, bad])
    expect(answer.items.map(({ is }) => is)).toEqual(Array(4).fill('kept'))
    expect((await worker.open(`/capture/kept/${talk.id}/conversation`)).main).toContain('kept as well')
    const path = `/capture/kept/${own.id}/round`
    const page = await worker.open(path)
    expect(page.valuesOf('day-year')).toEqual([phone.ready.today.slice(0, 4)])
    await worker.fillIn(path, {
      setting: 'shop',
      'day-day': page.hidden('day-day'),
      'day-month': page.hidden('day-month'),
      'day-year': page.hidden('day-year'),
    })
    expect(await whatsOf(talk.id)).toContain('outreach.conversation-held')
    expect(await whatsOf(name.id)).toContain('outreach.conversation-claimed')
    expect(await keptRow(name.id)).toEqual({ sealed: null, settled_how: 'recorded' })
    expect(await keptRow(bad.id)).toMatchObject({ settled_how: null })
    expect(await whatsOf(bad.id)).toEqual(['outreach.capture-kept'])
  })

  test('a conversation whose round is not there may be put on another', async () => {
    const lost = await phone.round()
    const talk = await phone.capture('conversation', said, { round: lost.id })
    await phone.send([talk])
    const path = `/capture/kept/${talk.id}/conversation`
    const refused = await worker.fillIn(path, { interests: ['walking'], nextStep: 'none' })
    expect(refused.problems).toEqual(['The round that it belongs to is not there. Choose another'])
    await worker.fillIn(path, { interests: ['walking'], nextStep: 'none', onRound: round.id })
    const held = (await entriesOf(site, talk.id)).find(({ what }) => what === 'outreach.conversation-held')
    expect(held?.detail).toMatchObject({ round: round.id, conversation: talk.id })
  })

  test('a name is kept with consent alone, by the form that asks for it', async () => {
    const talk = await phone.capture('conversation', { ...said, nextStep: ['activity'] }, { round: round.id })
    const typed = { name: ['Yusuf Withoutconsent'], channel: ['text'], reach: ['07700 900124'], how: ['spoken'] }
    const name = await phone.capture('name', typed, { conversation: talk.id })
    await phone.send([talk, name])
    const path = `/capture/kept/${name.id}/name`
    const page = await worker.open(path)
    expect(page.valuesOf('name')).toEqual(['Yusuf Withoutconsent'])
    expect(page.problems).toHaveLength(1)
    await worker.fillIn(path, { ...typed, consents: ['keep', 'contact'] })
    const entries = await entriesOf(site, name.id)
    expect(entries.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['people.added', 'outreach.follow-up-promised', 'outreach.capture-settled']),
    )
    expect(JSON.stringify(entries)).not.toContain('Yusuf')
    expect((await worker.open('/follow-ups')).main).toContain('Yusuf Withoutconsent')
  })

  test('is listed 25 at a time, all of it', async () => {
    const own = await site.as('outreach-worker')
    const theirs = await phoneOf(own, site.slug)
    const items: Captured[] = []
    for (let n = 0; n < 27; n += 1) items.push(await theirs.capture('conversation', wrong, { round: round.id }))
    await theirs.send(items)
    const [first, second] = [await own.open('/capture/kept'), await own.open('/capture/kept?page=2')]
    expect([first, second].map((page) => page.main.match(/A conversation/g)?.length)).toEqual([25, 2])
    expect(first.main).toContain('27 things came from phones')
    expect(first.links('Next')).toEqual(['/testtown/capture/kept?page=2'])
    const listed = [first, second].flatMap((page) => page.links('A conversation'))
    expect(new Set(listed)).toEqual(new Set(items.map(({ id }) => `/testtown/capture/kept/${id}/conversation`)))
  })
})
