import { describe, expect, test } from 'vitest'
import { testSite } from '../../tests/kit/site.ts'
import type { Tx } from '../platform/database/index.ts'
import { entriesAbout } from '../platform/record/index.ts'
import {
  addPerson,
  agreementsTo,
  changePerson,
  consentsOf,
  contactOf,
  contactsOf,
  erasePerson,
  findPerson,
  judgeApart,
  layDownRole,
  likelyDuplicatesOf,
  mergePeople,
  type NewPerson,
  onErase,
  personByKey,
  personSummaries,
  sameAs,
  takeUpRole,
  undoMerge,
  withdrawConsent,
} from './index.ts'

const site = await testSite()

export function somebody(tx: Tx, given: Partial<NewPerson> = {}) {
  return addPerson(tx, {
    name: 'Mary Jones',
    contact: contactOf('call', '07700 900123'),
    birthYear: 1950,
    area: 'L8',
    consents: agreementsTo(['keep', 'contact'], 'spoken'),
    door: 'desk',
    ...given,
  })
}

const told = async (tx: Tx, key: Parameters<typeof personByKey>[1]) =>
  (await entriesAbout(tx, [key])).map(({ what, detail }) => [what, detail])

describe('a name', () => {
  test('is kept with the consent it was given for', async () => {
    await site.inside(async (tx) => {
      const { id, key } = await somebody(tx, { happenedOn: '2014-03-04' })
      expect(await findPerson(tx, id)).toMatchObject({ name: 'Mary Jones', ageBand: '55-64', channel: 'call' })
      expect(await told(tx, key)).toEqual([
        ['people.added', { door: 'desk', ageBand: '55-64', area: 'L8' }],
        ['people.consent-given', { purpose: 'keep', how: 'spoken', wording: 'keep.1' }],
        ['people.consent-given', { purpose: 'contact', how: 'spoken', wording: 'contact.1' }],
      ])
    })
  })

  test('is not kept without it', async () => {
    await expect(
      site.inside((tx) => somebody(tx, { name: 'Nobody Here', consents: agreementsTo(['contact'], 'spoken') })),
    ).rejects.toMatchObject({ kind: 'invalid', field: 'consents' })
    const { rows } = await site.database.pool.query(`select 1 from person where name = 'Nobody Here'`)
    expect(rows).toEqual([])
  })

  test('goes at once when its consent is withdrawn, with all other consent', async () => {
    await site.inside(async (tx) => {
      const { id, key } = await somebody(tx)
      await withdrawConsent(tx, { personId: id, purposes: ['keep'], how: 'phone' })
      expect(await findPerson(tx, id)).toBeNull()
      expect(await contactsOf(tx, [id])).toEqual([])
      const consents = await consentsOf(tx, key)
      expect([...consents.values()].map(({ agreed }) => agreed)).toEqual([false, false])
      expect((await told(tx, key)).at(-1)).toEqual(['people.erased', {}])
    })
  })
})

describe('a role', () => {
  test('is taken up once, laid down, and taken up again', async () => {
    await site.inside(async (tx) => {
      const { id, key } = await somebody(tx)
      const taking = { personId: id, role: 'digital-champion', happenedOn: '2014-05-01' } as const
      await takeUpRole(tx, { ...taking, where: { partner: 'pss' } })
      await takeUpRole(tx, taking)
      await layDownRole(tx, { ...taking, happenedOn: '2014-06-01' })
      await takeUpRole(tx, { ...taking, happenedOn: '2014-07-01' })
      expect((await told(tx, key)).slice(3)).toEqual([
        ['people.role-taken-up', { role: 'digital-champion', partner: 'pss', area: 'L8' }],
        ['people.role-laid-down', { role: 'digital-champion' }],
        ['people.role-taken-up', { role: 'digital-champion', area: 'L8' }],
      ])
    })
  })
})

describe('two records of one person', () => {
  test('are found, merged, read as one, and taken apart again', async () => {
    await site.inside(async (tx) => {
      const kept = await somebody(tx, { name: 'Siobhán O’Neill', contact: contactOf('text', '07700900456') })
      const other = await somebody(tx, { name: 'Siobhan Oneill', contact: contactOf('email', 's@example.org') })
      expect((await likelyDuplicatesOf(tx, kept.id)).map(({ candidate }) => candidate.person.id)).toEqual([other.id])
      await mergePeople(tx, { keep: kept.id, other: other.id })
      expect((await findPerson(tx, other.id))?.id).toBe(kept.id)
      expect((await personByKey(tx, other.key))?.id).toBe(kept.id)
      expect((await sameAs(tx, other.id)).toSorted()).toEqual([kept.id, other.id].toSorted())
      expect((await personSummaries(tx, [other.id])).get(other.id)?.contact).toEqual({
        channel: 'text',
        value: '+447700900456',
      })
      expect(await likelyDuplicatesOf(tx, kept.id)).toEqual([])
      await undoMerge(tx, { keep: kept.id, other: other.id })
      expect((await findPerson(tx, other.id))?.id).toBe(other.id)
      expect((await told(tx, kept.key)).slice(-2)).toEqual([
        ['people.merged', { other: other.key }],
        ['people.merge-undone', { other: other.key }],
      ])
    })
  })

  test('who were judged apart are not shown again', async () => {
    await site.inside(async (tx) => {
      const contact = contactOf('text', '07700900789')
      const mother = await somebody(tx, { name: 'Ann Grey', contact })
      const daughter = await somebody(tx, { name: 'Anne Grey', birthYear: 1975, contact })
      expect(await likelyDuplicatesOf(tx, mother.id)).toHaveLength(1)
      await judgeApart(tx, mother.id, daughter.id)
      expect(await likelyDuplicatesOf(tx, mother.id)).toEqual([])
      expect((await told(tx, mother.key)).at(-1)).toEqual(['people.judged-apart', { other: daughter.key }])
    })
  })
})

describe('changing what is known', () => {
  test('records which particulars, never what they say', async () => {
    await site.inside(async (tx) => {
      const { id, key } = await somebody(tx)
      const change = { name: 'Mary Anne Jones', area: 'L8', contact: contactOf('call', '07700 900999') }
      await changePerson(tx, { id, change })
      expect((await told(tx, key)).at(-1)).toEqual(['people.changed', { fields: ['name', 'contact'] }])
      expect(await contactsOf(tx, [id])).toMatchObject([{ value: '+447700900999', preferred: true }])
    })
  })
})

describe('erasing somebody', () => {
  test('takes their rows in every module, and leaves entries that lead nowhere', async () => {
    const asked: string[][] = []
    onErase(async (_, person) => {
      asked.push(person.ids)
    })
    await site.inside(async (tx) => {
      const { id, key } = await somebody(tx)
      const other = await somebody(tx)
      await mergePeople(tx, { keep: id, other: other.id })
      await erasePerson(tx, other.id)
      expect(asked.map((ids) => ids.toSorted())).toEqual([[id, other.id].toSorted()])
      expect(await findPerson(tx, id)).toBeNull()
      expect(await personByKey(tx, other.key)).toBeNull()
      expect((await told(tx, key)).at(0)?.[0]).toBe('people.added')
      expect((await told(tx, other.key)).at(-1)).toEqual(['people.erased', {}])
    })
  })
})

describe('at the same time', () => {
  test('eight who record the same role record it once', async () => {
    const { id, key } = await site.inside((tx) => somebody(tx))
    const taking = { personId: id, role: 'active-citizen' } as const
    await Promise.all(Array.from({ length: 8 }, () => site.inside((tx) => takeUpRole(tx, taking))))
    const entries = await site.inside((tx) => told(tx, key))
    expect(entries.filter(([what]) => what === 'people.role-taken-up')).toHaveLength(1)
  })

  test('two who merge a pair, each the other way, make one person and no circle', async () => {
    const [one, other] = [await site.inside((tx) => somebody(tx)), await site.inside((tx) => somebody(tx))]
    const merges = [
      site.inside((tx) => mergePeople(tx, { keep: one.id, other: other.id })),
      site.inside((tx) => mergePeople(tx, { keep: other.id, other: one.id })),
    ]
    const outcomes = (await Promise.allSettled(merges)).map(({ status }) => status)
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await site.inside((tx) => sameAs(tx, one.id))).toHaveLength(2)
  })
})
