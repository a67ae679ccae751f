import { expect, test } from 'vitest'
import { operator } from '../../tests/evidence/cli.ts'
import { digitalContacts, tell } from '../../tests/evidence/site.ts'
import { known } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { openHub } from '../hubs/index.ts'
import { agreePlan } from '../plans/index.ts'

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
