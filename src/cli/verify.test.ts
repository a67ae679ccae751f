import { describe, expect, test } from 'vitest'
import { operator } from '../../tests/evidence/cli.ts'
import { digitalContacts, tell } from '../../tests/evidence/site.ts'
import { known } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { openHub } from '../hubs/index.ts'
import { erasePerson, layDownRole, mergePeople, takeUpRole, undoMerge } from '../people/index.ts'
import { agreePlan } from '../plans/index.ts'
import { setContractLine, setTarget } from '../programme/index.ts'

const site = await testSite()
const { said, kith } = operator(site.database)
const verify = () => kith('verify', '--programme', 'testtown')

/** Changes a table behind Kith's back, as nobody should. */
const spoil = (statement: string) => site.database.pool.query(statement)

test('state, record and counts agree after ordinary work', async () => {
  const { id } = await known(site)
  await site.inside((tx) => agreePlan(tx, { personId: id, goals: ['Sleep well'] }))
  await site.inside((tx) => openHub(tx, { name: 'The library', kind: 'static', hours: {} }))
  await tell(site, ...digitalContacts('2012-12-03', 4, { asked: 2, yes: 1, area: 'L8' }))
  expect([await verify(), said.at(-1)]).toEqual([0, expect.stringContaining('the eight outputs: agree')])
  expect(said.at(-1)).not.toContain('differ')
})

test('a count that was tampered with is found, with both numbers', async () => {
  await spoil(`update evidence_delta_month set amount = 9 where dimension = 'all' and measure = 'contacts'`)
  expect(await verify()).toBe(1)
  expect(said.at(-1)).toContain('month all  2012-12-01 advised-digital contacts: the roll-up says 9, a recount says 4')
  await spoil(`update evidence_delta_month set amount = 4 where dimension = 'all' and measure = 'contacts'`)
  expect(await verify()).toBe(0)
})

test('state that nobody told of, or that went without a word, is found', async () => {
  await spoil(`update hub set id = '0190a5a5-0000-7000-8000-000000000000'`)
  expect([await verify(), said.at(-1)]).toEqual([1, expect.stringContaining('1 kept and not in the record')])
  expect(said.at(-1)).toContain('1 in the record and not kept')
  expect(await kith('verify', '--programme', 'testtown', '--json')).toBe(1)
  expect(JSON.parse(said.at(-1) ?? '[]')).toContainEqual({ about: 'people', differences: [] })
})

describe('money, targets and roles', () => {
  const days = { from: '2012-10-01', to: '2015-04-30' }
  const lastSaid = () => said.at(-1) ?? ''

  test('agree after corrections, merges, their undoing and an erasure', async () => {
    await spoil(`update hub set id = (select (detail->>'hub')::uuid from record where what = 'hubs.opened')`)
    const [one, other, third] = [await known(site), await known(site), await known(site)]
    const role = 'digital-champion'
    await site.inside(async (tx) => {
      await setContractLine(tx, { code: 'rooms', label: 'Rooms', amountPence: 900_000, ...days })
      await setContractLine(tx, { code: 'rooms', label: 'Rooms', amountPence: 800_000, ...days })
      await setTarget(tx, { output: 'hubs', amount: 40, ...days })
      await setTarget(tx, { output: 'hubs', amount: 50, ...days })
      for (const { id } of [one, other, third]) await takeUpRole(tx, { personId: id, role })
      await takeUpRole(tx, { personId: one.id, role: 'active-citizen', happenedOn: '2013-01-05' })
    })
    const pair = { keep: one.id, other: other.id }
    await site.inside((tx) => mergePeople(tx, pair))
    await site.inside((tx) => layDownRole(tx, { personId: one.id, role, happenedOn: '2014-02-03' }))
    await site.inside((tx) => undoMerge(tx, pair))
    await site.inside((tx) => takeUpRole(tx, { personId: other.id, role }))
    await site.inside((tx) => erasePerson(tx, third.id))
    expect(await verify()).toBe(0)
    for (const about of ['contract money', 'targets', 'active citizens and digital champions'])
      expect(lastSaid()).toContain(`${about}: agree`)
  })

  test.each([
    [
      'update contract_line set amount_pence = 1 where version = 2',
      'update contract_line set amount_pence = 800000 where version = 2',
      'line rooms, version 2: kept as 1 pence 2012-10-01 2015-04-30, told as 800000 pence 2012-10-01 2015-04-30',
    ],
    [
      'update contract_line set version = 3 where version = 1',
      'update contract_line set version = 1 where version = 3',
      'line rooms, version 3: kept as 900000 pence 2012-10-01 2015-04-30, not in the record',
    ],
    [
      'update output_target set amount = 5000',
      'update output_target set amount = 50',
      'hubs 2012-10-01 2015-04-30: kept as 5000, told as 50',
    ],
    [
      `update output_target set output = 'plans'`,
      `update output_target set output = 'hubs'`,
      'hubs 2012-10-01 2015-04-30: not kept, told as 50',
    ],
    [
      `update person_role set laid_down_on = '2014-09-09' where role = 'active-citizen'`,
      `update person_role set laid_down_on = null where role = 'active-citizen'`,
      '1 kept and not in the record',
    ],
    [
      `update person_role set taken_up_on = '2012-01-01' where role = 'active-citizen'`,
      `update person_role set taken_up_on = '2013-01-05' where role = 'active-citizen'`,
      '1 in the record and not kept',
    ],
  ])('%s is found', async (breaks, mends, sentence) => {
    await spoil(breaks)
    expect([await verify(), lastSaid()]).toEqual([1, expect.stringContaining(sentence)])
    await spoil(mends)
    expect(await verify()).toBe(0)
  })
})
