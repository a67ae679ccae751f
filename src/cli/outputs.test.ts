import { expect, test } from 'vitest'
import { operator } from '../../tests/evidence/cli.ts'
import { idOf, personKey } from '../../tests/evidence/histories.ts'
import { testSite } from '../../tests/kit/site.ts'
import { entries as plans } from '../plans/index.ts'
import { record } from '../platform/record/index.ts'

let now = new Date('2012-12-15T12:00:00Z')
const site = await testSite({ clock: () => now })
const { said, kith } = operator(site.database)
const agree = (from: number, to: number, on: string) =>
  site.inside(async (tx) => {
    for (let n = from; n <= to; n += 1) {
      await record(tx, plans.planAgreed(personKey(n), on, { plan: idOf(6, n), goals: 1, advice: [] }))
    }
  })

test('an operator sees the outputs of a period, counted up to this moment', async () => {
  await agree(1, 12, '2012-11-05')
  expect(await kith('outputs', '--programme', 'testtown', '--from', '2012-11-01', '--to', '2012-11-30', '--json')).toBe(
    0,
  )
  const report = JSON.parse(said.at(-1) ?? '')
  expect(report.outputs.find(({ code }: { code: string }) => code === 'plans')).toMatchObject({
    total: 12,
    parts: [{ basis: 'people', amount: 12 }],
    definition: { version: 1, title: 'Supported to produce a wellbeing plan' },
  })
  await agree(13, 13, '2012-11-06')
  expect(await kith('outputs', '--programme', 'testtown')).toBe(0)
  expect(said.at(-1)).toMatch(/Supported to produce a wellbeing plan +13 +13/)
})

test('protected, the table hides small numbers and rounds the others, as at the end of a quarter', async () => {
  now = new Date('2013-02-10T12:00:00Z')
  await agree(14, 40, '2013-01-15')
  expect(await kith('outputs', '--programme', 'testtown', '--protected')).toBe(0)
  expect(said.at(-1)).toMatch(/Supported to produce a wellbeing plan +40 +40/)
  const quarter = ['--from', '2012-10-01', '--to', '2012-12-31', '--format', 'csv']
  expect(await kith('outputs', '--programme', 'testtown', '--protected', ...quarter)).toBe(0)
  expect(said.at(-1)).toMatch(/plans,Supported to produce a wellbeing plan,1,total,all,,,2012-10-01,2012-12-31,.*,15,/)
})

test.each([
  [['--from', '2012-11-05', '--to', '2012-11-05'], '--from'],
  [['--as-at', '2012-12-01'], '--as-at'],
  [['--as-at', '2013-02-10'], '--as-at'],
])('protected, no days are shown by which somebody could be told apart: %s', async (days, which) => {
  const shown = said.length
  expect(await kith('outputs', '--programme', 'testtown', '--protected', '--format', 'csv', ...days)).toBe(2)
  expect(said.at(-1)).toContain(`${which}: `)
  expect(said.slice(shown).join()).not.toContain('plans,')
})

test('wrong calls are explained', async () => {
  expect(await kith('outputs', '--programme', 'nowhere')).toBe(2)
  expect(said.at(-1)).toBe('There is no programme "nowhere".')
  expect(await kith('outputs', '--programme', 'testtown', '--from', 'soon')).toBe(2)
  expect(said.at(-1)).toContain('--from must be a day')
  expect(await kith('outputs', '--programme', 'testtown', '--format', 'pdf')).toBe(2)
  expect(await kith('outputs', '--programme', 'testtown', '--from', '2013-01-01', '--to', '2012-01-01')).toBe(2)
})
