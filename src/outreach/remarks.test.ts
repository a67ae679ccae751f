import { expect, test } from 'vitest'
import { movableClock } from '../../tests/kit/clock.ts'
import { personAt } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { chores } from '../app.ts'
import { erasePerson } from '../people/index.ts'
import { asId } from '../platform/database/index.ts'
import { doChores } from '../platform/upkeep/index.ts'
import { markRemarkCoded, recordConversation } from './index.ts'

const time = movableClock('2013-02-15T10:00:00Z')
const site = await testSite({ clock: time.clock })
const worker = await site.as('outreach-worker')
const day = { 'day-day': '5', 'day-month': '11', 'day-year': '2012' }
const words = 'Since the library shut there is nowhere warm to sit'

async function newForm(): Promise<string> {
  const round = await worker.fillIn('/rounds/new', { setting: 'shop', ...day })
  return `${round.path}/conversations/new`
}

/** A conversation in which somebody said something in their own words. */
async function saidSo(remark = words): Promise<string> {
  return (await worker.fillIn(await newForm(), { nextStep: 'none', remark })).path
}

const idIn = (path: string) => asId<'conversation'>(path.split('/')[2])

/** The words that are kept of a conversation. */
async function kept(path: string): Promise<string[]> {
  const rows = await site.inside((tx) =>
    tx.db
      .selectFrom('remark')
      .select('words')
      .where('programme_id', '=', tx.programmeId)
      .where('conversation_id', '=', idIn(path))
      .execute(),
  )
  return rows.map((row) => row.words)
}

/** Everything in the record, as one text. */
async function record(): Promise<string> {
  return site.inside(async (tx) => {
    const rows = await tx.db
      .selectFrom('record')
      .select(['what', 'detail'])
      .where('programme_id', '=', tx.programmeId)
      .orderBy('position')
      .execute()
    return rows.map(({ what, detail }) => `${what} ${JSON.stringify(detail)}`).join('\n')
  })
}

test('words without a name are kept apart from the record, which says that there were some', async () => {
  const path = await saidSo()
  expect(await kept(path)).toEqual([words])
  const told = await record()
  expect(told).toMatch(/conversation-held .*"inOwnWords":true/)
  expect(told).not.toContain('library')
  const silent = await worker.fillIn(await newForm(), { nextStep: 'none', remark: '  ' })
  expect(await kept(silent.path)).toEqual([])
})

test('the worker who wrote them down reads them, and the coordinator; no other worker does', async () => {
  const path = await saidSo()
  expect((await worker.open(path)).main).toContain(words)
  expect((await (await site.as('coordinator')).open(path)).main).toContain(words)
  const other = await site.as('outreach-worker')
  expect((await other.open(path)).main).not.toContain(words)
  expect((await other.send(`${path}/remark/remove`, {})).status).toBe(404)
  expect(await kept(path)).toEqual([words])
})

test('a number or an address in them is asked to be taken out, and nothing typed is lost', async () => {
  const form = await newForm()
  const typed = 'Ring Jo on 07700 900123, L8 1XB or jo@example.org'
  const page = await worker.fillIn(form, { remark: typed, matters: 'company' })
  expect(page.status).toBe(422)
  expect(page.problems).toEqual([
    'Take the phone number out of their words. A phone number is kept only with a name, on the next page',
    'Take the postcode out of their words. Say the neighbourhood instead',
    'Take the e-mail address out of their words. It is kept only with a name, on the next page',
    'Choose what happens next',
  ])
  expect(page.valuesOf('remark')).toEqual([typed])
  expect(page.valuesOf('matters')).toEqual(['company'])
})

test('the verb refuses them too, from wherever they come', async () => {
  const roundId = asId<'round'>((await newForm()).split('/')[2])
  if (!roundId) throw new Error('no round')
  const sent = site.inside((tx) => recordConversation(tx, { roundId, remark: 'He is on 0151 496 0123' }))
  await expect(sent).rejects.toMatchObject({ kind: 'invalid', field: 'remark' })
})

test('words are deleted by hand, and once only; what was ticked stays', async () => {
  const path = (await worker.fillIn(await newForm(), { nextStep: 'none', matters: 'company', remark: words })).path
  const page = await worker.send(`${path}/remark/remove`, {})
  expect(page.main).not.toContain(words)
  expect(page.main).toContain('Company')
  expect(await kept(path)).toEqual([])
  expect(await record()).toContain(`outreach.remark-removed {"conversation":"${idIn(path)}"}`)
  expect((await worker.send(`${path}/remark/remove`, {})).status).toBe(409)
})

test('words go with a conversation recorded by mistake, and with a person who is erased', async () => {
  const mistaken = await saidSo()
  await worker.send(`${mistaken}/withdraw`, {})
  expect(await kept(mistaken)).toEqual([])

  const path = await saidSo('I would teach Polish')
  const named = await worker.fillIn(`${path}/name`, {
    name: 'Wanda Quill',
    channel: 'call',
    reach: '07700 900127',
    consents: ['keep', 'contact'],
    how: 'spoken',
  })
  const person = await personAt(site, named.links('See the person')[0]?.replace('/testtown', '') ?? '')
  const copy = await (await site.as('coordinator')).open(`/people/${person.id}/copy`)
  expect(copy.text).toContain('I would teach Polish')
  await site.inside((tx) => erasePerson(tx, person.id))
  expect(await kept(path)).toEqual([])
})

test('words are deleted a year after they were coded, and the record says how many', async () => {
  const [coded, waiting] = [await saidSo('Coded words'), await saidSo('Words that wait')]
  const id = idIn(coded)
  if (!id) throw new Error('no conversation')
  await site.inside(async (tx) => {
    await markRemarkCoded(tx, id)
    tx.written.recorded += 1
  })
  const tidy = (settings = {}) =>
    doChores(site.database, chores, {
      programmes: async () => [{ id: site.programmeId, settings }],
      failed: (name, error) => {
        throw new Error(name, { cause: error })
      },
    })
  time.pass({ days: 200 })
  await tidy()
  expect(await kept(coded)).toEqual(['Coded words'])
  time.pass({ days: 170 })
  await tidy({ remarkMonths: 24 })
  expect(await kept(coded)).toEqual(['Coded words'])
  await tidy()
  expect([await kept(coded), await kept(waiting)]).toEqual([[], ['Words that wait']])
  expect(await record()).toContain('outreach.remarks-forgotten {"deleted":1}')
})
