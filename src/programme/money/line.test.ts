import { expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'
import { contractLines, setContractLine, setTarget, targets } from '../index.ts'

const site = await testSite()
const days = { from: '2012-10-01', to: '2015-04-30' }

const entries = (what: string) =>
  site.inside((tx) =>
    tx.db
      .selectFrom('record')
      .select('detail')
      .where('programme_id', '=', tx.programmeId)
      .where('what', '=', what)
      .orderBy('position')
      .execute(),
  )

test('a line of the contract set again replaces the earlier, and its words stay out of the record', async () => {
  await site.inside(async (tx) => {
    await setContractLine(tx, { code: 'rooms', label: 'Hire of rooms', amountPence: 900_000, ...days })
    await setContractLine(tx, { code: 'staff', label: 'Five people', amountPence: 24_000_000, ...days })
    await setContractLine(tx, { code: 'rooms', label: 'Room hire', amountPence: 1_000_000, ...days })
  })
  expect(await site.inside(contractLines)).toEqual([
    { code: 'staff', version: 1, label: 'Five people', amountPence: 24_000_000, ...days },
    { code: 'rooms', version: 2, label: 'Room hire', amountPence: 1_000_000, ...days },
  ])
  const told = await entries('programme.contract-line-set')
  expect(told.map(({ detail }) => detail)).toEqual([
    { line: 'rooms', version: 1, amount: 900_000, ...days },
    { line: 'staff', version: 1, amount: 24_000_000, ...days },
    { line: 'rooms', version: 2, amount: 1_000_000, ...days },
  ])
})

test('a target set again replaces the earlier one for the same days', async () => {
  await site.inside(async (tx) => {
    await setTarget(tx, { output: 'hubs', amount: 40, ...days })
    await setTarget(tx, { output: 'hubs', amount: 5, from: '2012-10-01', to: '2012-12-31' })
    await setTarget(tx, { output: 'hubs', amount: 50, ...days })
  })
  expect((await site.inside(targets)).map(({ amount, to }) => [amount, to])).toEqual([
    [5, '2012-12-31'],
    [50, '2015-04-30'],
  ])
  expect(await entries('programme.target-set')).toHaveLength(3)
})

test('days the wrong way round are refused', async () => {
  const backwards = { from: '2015-04-30', to: '2012-10-01' }
  const line = site.inside((tx) => setContractLine(tx, { code: 'x', label: 'X', amountPence: 1, ...backwards }))
  await expect(line).rejects.toThrow('programme.period.backwards')
  const target = site.inside((tx) => setTarget(tx, { output: 'hubs', amount: 1, ...backwards }))
  await expect(target).rejects.toThrow('programme.period.backwards')
})
