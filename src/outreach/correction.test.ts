import { expect, test } from 'vitest'
import { known } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { rollUp } from '../evidence/index.ts'
import { erasePerson } from '../people/index.ts'

import { catchUp } from '../platform/record/index.ts'
import { type ConversationId, claimConversation, correctConversation, openRound, recordConversation } from './index.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const day = '2012-11-05'

const round = await site.inside((tx) => openRound(tx, { openedOn: day, setting: 'social', area: 'E05000001' }))

const held = (heads = 1, firstTime: boolean | null = null) =>
  site.inside((tx) =>
    recordConversation(tx, { roundId: round, adviceDigital: ['getting-online'], nextStep: 'none', heads, firstTime }),
  )
const correct = (conversationId: ConversationId, said: object) =>
  site.inside((tx) => correctConversation(tx, { conversationId, ...said }))
const claim = (conversationId: ConversationId, person: Awaited<ReturnType<typeof known>>) =>
  site.inside((tx) => claimConversation(tx, { conversationId, person }))

/** What is counted for digital advice now, by basis. */
async function counted() {
  await catchUp(site.database, site.programmeId, rollUp)
  const rows = await site.inside((tx) =>
    tx.db
      .selectFrom('evidence_counted')
      .select(['measure', (make) => make.fn.sum<number>('amount').as('amount')])
      .where('programme_id', '=', tx.programmeId)
      .where('output', '=', 'advised-digital')
      .where('until', 'is', null)
      .groupBy('measure')
      .execute(),
  )
  const of = (measure: string) => Number(rows.find((row) => row.measure === measure)?.amount ?? 0)
  return { contacts: of('contacts'), people: of('people'), asked: of('asked') }
}

/** How much more is counted after something was done. */
async function adds(work: () => Promise<unknown>) {
  const before = await counted()
  await work()
  const after = await counted()
  return {
    contacts: after.contacts - before.contacts,
    people: after.people - before.people,
    asked: after.asked - before.asked,
  }
}

const told = (id: ConversationId) =>
  site.inside(async (tx) => {
    const rows = await tx.db
      .selectFrom('record')
      .select(['what', 'detail', 'happened_on'])
      .where('programme_id', '=', tx.programmeId)
      .where((where) =>
        where.or([
          where(where.ref('detail', '->>').key('conversation'), '=', id),
          where(where.ref('detail', '->>').key('corrects'), '=', id),
        ]),
      )
      .orderBy('position')
      .execute()
    return rows
  })

test('a group that was told the same counts by head, and the one who was asked as one', async () => {
  expect(await adds(() => held(12, true))).toEqual({ contacts: 12, people: 0, asked: 1 })
})

test.each([0, 501, 1.5])('a group of %s is refused in words', async (heads) => {
  await expect(held(heads)).rejects.toMatchObject({ kind: 'invalid', field: 'heads' })
})

test('a whole room is counted by head with what it was told', async () => {
  const page = await worker.fillIn(`/rounds/${round}/room`, { heads: 40, adviceHealth: 'doctor' })
  expect(page.problems).toEqual([])
  expect(page.main).toContain('a group of 40')
})

test('what was said is put right on a page filled in with it, and the record keeps both', async () => {
  const id = await held()
  const form = await worker.open(`/conversations/${id}/correct`)
  expect(form.valuesOf('adviceDigital')).toEqual(['getting-online'])
  const corrected = await adds(async () => {
    const page = await worker.fillIn(`/conversations/${id}/correct`, { nextStep: 'none', matters: 'money' })
    expect(page.main).toContain('This was put right')
    expect(page.main).toContain('Money')
  })
  expect(corrected).toEqual({ contacts: -1, people: 0, asked: 0 })
  const entries = await told(id)
  expect(entries.map(({ what }) => what)).toEqual([
    'outreach.conversation-held',
    'outreach.conversation-withdrawn',
    'outreach.conversation-held',
  ])
  expect(entries[2]).toMatchObject({ happened_on: day, detail: { corrects: id, matters: ['money'] } })
  // The round tells of it once, and whoever still has the old page is led to the new one.
  const listed = (await worker.open(`/rounds/${round}`)).main
  expect(listed).toContain('put right')
  expect((await worker.open(`/conversations/${id}`)).path).not.toContain(id)
})

test('what is sent as it was changes nothing and records nothing', async () => {
  const id = await held(3)
  expect(await correct(id, { heads: 3, adviceDigital: ['getting-online'] })).toBe(id)
  expect(await told(id)).toHaveLength(1)
})

test('two who put the same conversation right: the second is told that it has changed', async () => {
  const id = await held()
  const outcomes = await Promise.allSettled([correct(id, { heads: 2 }), correct(id, { heads: 3 })])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { kind: 'conflict', message: 'outreach.correct.before' },
  })
})

test('put right after a name was given, it goes on counting for that person', async () => {
  const person = await known(site)
  const id = await held()
  expect(await adds(() => claim(id, person))).toEqual({ contacts: -1, people: 1, asked: 0 })
  expect(await adds(() => correct(id, { interests: ['walking'] }))).toEqual({ contacts: 0, people: 0, asked: 0 })
  const page = await worker.open(`/conversations/${id}`)
  expect(page.links('See the person')).toEqual([`/${site.slug}/people/${person.id}`])
})

test('once its person was erased, a conversation can no longer be changed', async () => {
  const person = await known(site)
  const id = await held()
  await claim(id, person)
  await site.inside((tx) => erasePerson(tx, person.id))
  await expect(correct(id, { heads: 2 })).rejects.toMatchObject({ message: 'outreach.correct.person-gone' })
})

test('each of a group may give a name: they count as people, the others go on counting by head', async () => {
  const id = await held(3, false)
  const [ann, bob] = [await known(site), await known(site)]
  expect(await adds(() => claim(id, ann))).toEqual({ contacts: -1, people: 1, asked: 0 })
  // The phone still knows the group by the id that it had.
  expect(await adds(() => claim(id, bob))).toEqual({ contacts: -1, people: 1, asked: 0 })
  // The last of them takes what is left of the group, the answer to the question included.
  const theirs = await claim(id, await known(site))
  const row = await site.inside((tx) =>
    tx.db.selectFrom('conversation').select(['heads', 'claimed']).where('id', '=', theirs).executeTakeFirst(),
  )
  expect(row).toEqual({ heads: 1, claimed: true })
  await expect(claim(id, await known(site))).rejects.toMatchObject({ message: 'outreach.name.already' })
})

test('two of a group who give a name at the same moment both get theirs', async () => {
  const id = await held(5)
  const people = [await known(site), await known(site)]
  const given = await adds(() => Promise.all(people.map((person) => claim(id, person))))
  expect(given).toEqual({ contacts: -2, people: 2, asked: 0 })
})

test('another like this begins with the same answers, for one person', async () => {
  const id = await held(12)
  const saved = await worker.open(`/conversations/${id}`)
  const [another = ''] = saved.links('Another like this')
  const page = await worker.open(another)
  expect(page.valuesOf('adviceDigital')).toEqual(['getting-online'])
  expect(page.valuesOf('heads')).toEqual([''])
})

test('words of their own go along, for whoever may read them to change', async () => {
  const saved = await worker.fillIn(`/rounds/${round}/conversations/new`, { nextStep: 'none', remark: 'More benches' })
  const other = await site.as('outreach-worker')
  const form = await other.open(`${saved.path}/correct`)
  expect(form.html).not.toContain('More benches')
  const byOther = await other.fillIn(`${saved.path}/correct`, { nextStep: 'none', matters: 'money' })
  const coordinator = await site.as('coordinator')
  expect((await coordinator.open(`${byOther.path}/correct`)).valuesOf('remark')).toEqual(['More benches'])
  const changed = await coordinator.fillIn(`${byOther.path}/correct`, { nextStep: 'none', remark: 'More seats' })
  expect(changed.main).toContain('More seats')
  const kept = await site.inside((tx) => tx.db.selectFrom('remark').select('words').execute())
  expect(kept).toEqual([{ words: 'More seats' }])
})
