import { expect, test } from 'vitest'
import { testSite } from '../../tests/kit/site.ts'
import { erasePerson, personSummaries } from '../people/index.ts'
import { asId } from '../platform/database/index.ts'
import { entriesAbout } from '../platform/record/index.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const day = { 'day-day': '5', 'day-month': '11', 'day-year': '2012' }

async function savedConversation(nextStep = 'call-me'): Promise<string> {
  const round = await worker.fillIn('/rounds/new', { setting: 'shop', ...day })
  const saved = await worker.fillIn(`${round.path}/conversations/new`, {
    nextStep,
    adviceDigital: 'getting-online',
    postcodeArea: 'L8',
  })
  return saved.path
}

const answers = {
  name: 'Siân O’Hara',
  channel: 'call',
  reach: '07700 900123',
  consents: ['keep', 'contact'],
  how: 'spoken',
}

test('a person who wants a call gives a name, and the promise is due within seven days', async () => {
  const path = await savedConversation('call-me')
  const page = await worker.fillIn(`${path}/name`, answers)
  expect(page.status).toBe(200)
  const personId = asId<'person'>(page.links('See the person')[0]?.split('/').at(-1))
  const followUps = await worker.open('/follow-ups')
  expect(followUps.main).toContain('Siân O’Hara')
  const entries = await site.inside(async (tx) => {
    const person = personId && (await personSummaries(tx, [personId])).get(personId)
    return person ? entriesAbout(tx, [person.key]) : []
  })
  expect(entries.map(({ what }) => what)).toEqual([
    'people.added',
    'people.consent-given',
    'people.consent-given',
    'outreach.conversation-claimed',
    'outreach.follow-up-promised',
    // The list on which the promise stood was looked at.
    'people.read',
  ])
  expect(entries.at(-2)).toMatchObject({
    happenedOn: '2012-11-05',
    detail: { due: '2012-11-12', channel: 'call', promise: 'call-me' },
  })
  expect(JSON.stringify(entries)).not.toMatch(/Hara|7700/)
})

test('without consent to keep a name no name is kept, and nothing typed is lost', async () => {
  const path = await savedConversation()
  const page = await worker.fillIn(`${path}/name`, { ...answers, consents: [] })
  expect(page.status).toBe(422)
  expect(page.problems).toHaveLength(1)
  expect(page.valuesOf('name')).toEqual(['Siân O’Hara'])
  expect((await worker.open(path)).main).toContain('take a name')
})

test('a second name for the same conversation is refused', async () => {
  const path = await savedConversation()
  await worker.fillIn(`${path}/name`, { ...answers, name: 'Ada', reach: '07700 900124' })
  const again = await worker.open(`${path}/name`)
  expect(again.status).toBe(409)
})

test('a promise kept is done once, and late ones say how late', async () => {
  const path = await savedConversation()
  await worker.fillIn(`${path}/name`, { ...answers, name: 'Bo', reach: '07700 900125' })
  const list = await worker.open('/follow-ups')
  const [followUp] = list.links('Bo')
  expect(list.main).toMatch(/days late/)
  await worker.fillIn(followUp ?? '', { outcome: 'not-reached' })
  expect((await worker.open('/follow-ups')).main).toContain('Tried once')
  await worker.fillIn(followUp ?? '', { outcome: 'done' })
  expect((await worker.open('/follow-ups')).links('Bo')).toEqual([])
  const again = await worker.send(followUp ?? '', { outcome: 'done' })
  expect(again.status).toBe(409)
})

test('erasing somebody leaves their conversation without a person, drops the promise, and keeps the entries', async () => {
  const path = await savedConversation('call-me')
  const page = await worker.fillIn(`${path}/name`, { ...answers, name: 'Cleo', reach: '07700 900126' })
  const personId = asId<'person'>(page.links('See the person')[0]?.split('/').at(-1))
  expect(personId).not.toBeNull()
  if (!personId) return
  const key = await site.inside(async (tx) => (await personSummaries(tx, [personId])).get(personId)?.key)
  await site.inside((tx) => erasePerson(tx, personId))
  expect((await worker.open(path)).links('See the person')).toEqual([])
  expect((await worker.open(`${path}/name`)).status).toBe(409)
  expect((await worker.open('/follow-ups')).main).not.toContain('Cleo')
  const entries = key ? await site.inside((tx) => entriesAbout(tx, [key])) : []
  expect(entries.map(({ what }) => what)).toContain('outreach.conversation-claimed')
})
