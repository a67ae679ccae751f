import { describe, expect, test } from 'vitest'
import { neighbour } from '../../tests/kit/neighbour.ts'
import { testSite } from '../../tests/kit/site.ts'
import { mergePeople } from '../people/index.ts'
import type { Key, Tx } from '../platform/database/index.ts'
import { entriesAbout, entriesOf } from '../platform/record/index.ts'
import {
  changeHub,
  checkSkills,
  closeHub,
  completeCoaching,
  completedOn,
  giveCoaching,
  hubById,
  openHub,
  presentHubs,
  reopenHub,
} from './index.ts'

const site = await testSite()

const library = (tx: Tx) =>
  openHub(tx, {
    name: 'Toxteth Library',
    kind: 'static',
    where: { partner: 'unionlearn', setting: 'other', area: 'L8' },
    happenedOn: '2013-01-07',
  })

const told = async (tx: Tx, key: Key) =>
  (await entriesAbout(tx, [key]))
    .filter(({ what }) => what.startsWith('hubs.'))
    .map(({ what, happenedOn, detail }) => [what, happenedOn, detail])

describe('a hub', () => {
  test('is recorded as opened once, though it closes and opens again', async () => {
    await site.inside(async (tx) => {
      const hub = await library(tx)
      await closeHub(tx, { hubId: hub, happenedOn: '2013-06-01' })
      expect((await presentHubs(tx)).map(({ id }) => id)).not.toContain(hub)
      await expect(closeHub(tx, { hubId: hub })).rejects.toThrow('hubs.problem.closed-already')
      await reopenHub(tx, { hubId: hub, happenedOn: '2013-09-01' })
      expect((await presentHubs(tx)).map(({ id }) => id)).toContain(hub)
      const kinds = ['hubs.opened', 'hubs.closed', 'hubs.reopened']
      const entries = await entriesOf(tx, kinds, '2013-01-01', '2013-12-31', 10)
      expect(entries.map(({ what, happenedOn }) => [what, happenedOn])).toEqual([
        ['hubs.opened', '2013-01-07'],
        ['hubs.closed', '2013-06-01'],
        ['hubs.reopened', '2013-09-01'],
      ])
      expect(entries[0]?.detail).toEqual({
        hub,
        kind: 'static',
        partner: 'unionlearn',
        setting: 'other',
        area: 'L8',
      })
    })
  })

  test('records which particulars were changed, and only those', async () => {
    await site.inside(async (tx) => {
      const hubId = await library(tx)
      const hours = { monday: [{ from: '10:00', to: '16:00' }] }
      await changeHub(tx, hubId, { name: 'Toxteth Library', hours })
      expect(await hubById(tx, hubId)).toMatchObject({ name: 'Toxteth Library', hours })
      const [entry] = await entriesOf(tx, ['hubs.changed'], tx.today, tx.today, 10)
      expect(entry?.detail).toEqual({ hub: hubId, fields: ['hours'] })
    })
  })
})

describe('coaching', () => {
  test('counts for the hub’s partner and for the area where the person lives', async () => {
    await site.inside(async (tx) => {
      const hubId = await library(tx)
      const { id, key } = await neighbour(tx, { area: 'L15' })
      await giveCoaching(tx, { personId: id, hubId, advice: ['email', 'banking'], happenedOn: '2013-02-04' })
      const at = { hub: hubId, partner: 'unionlearn', setting: 'other', area: 'L15' }
      expect(await told(tx, key)).toEqual([
        ['hubs.coaching-given', '2013-02-04', { ...at, advice: ['email', 'banking'] }],
      ])
    })
  })

  test('is completed once, even where two records turn out to be one person', async () => {
    await site.inside(async (tx) => {
      const [keep, other] = [await neighbour(tx), await neighbour(tx)]
      await completeCoaching(tx, { personId: other.id, happenedOn: '2013-03-04' })
      await mergePeople(tx, { keep: keep.id, other: other.id })
      await completeCoaching(tx, { personId: keep.id, happenedOn: '2013-04-04' })
      expect(await completedOn(tx, [keep.id, other.id])).toBe('2013-03-04')
      expect(await told(tx, keep.key)).toEqual([])
      expect(await told(tx, other.key)).toEqual([['hubs.coaching-completed', '2013-03-04', { area: 'L8' }]])
    })
  })

  test('checks no more skills than there are tasks', async () => {
    await site.inside(async (tx) => {
      const { id, key } = await neighbour(tx)
      await checkSkills(tx, { personId: id, alone: 3, happenedOn: '2013-02-04' })
      await expect(checkSkills(tx, { personId: id, alone: 9 })).rejects.toThrow('hubs.problem.eight-tasks')
      expect(await told(tx, key)).toEqual([['hubs.skills-checked', '2013-02-04', { area: 'L8', alone: 3 }]])
    })
  })
})
