import { expect, test } from 'vitest'
import { neighbour } from '../../tests/kit/neighbour.ts'
import { testSite } from '../../tests/kit/site.ts'
import { entriesAbout } from '../platform/record/index.ts'
import { agreePlan, supportHypertension } from './index.ts'
import { agreedWords } from './rules.ts'

const site = await testSite()

test('a plan keeps the goals in the citizen’s words, and the record only how many', async () => {
  const goals = ['Walk to the market on Saturdays', '', 'See my sister once a month']
  const { key, plan } = await site.inside(async (tx) => {
    const { id, key } = await neighbour(tx)
    const told = { advice: ['moving-more'], where: { partner: 'pss' }, happenedOn: '2014-03-04' }
    return { key, plan: await agreePlan(tx, { personId: id, goals, ...told }) }
  })
  const { rows } = await site.database.pool.query('select goals, agreed_on from wellbeing_plan where id = $1', [plan])
  expect(rows).toEqual([{ goals: [goals[0], goals[2]], agreed_on: '2014-03-04' }])
  const entry = (await site.inside((tx) => entriesAbout(tx, [key]))).at(-1)
  expect(entry).toMatchObject({ what: 'plans.agreed', happenedOn: '2014-03-04' })
  expect(entry?.detail).toEqual({ plan, goals: 2, advice: ['moving-more'], partner: 'pss', area: 'L8' })
})

test('support with high blood pressure needs a step that was agreed', async () => {
  await site.inside(async (tx) => {
    const { id, key } = await neighbour(tx)
    await expect(supportHypertension(tx, { personId: id, steps: ['  '] })).rejects.toThrow('plans.problem.no-steps')
    const support = await supportHypertension(tx, { personId: id, steps: ['Less salt'], happenedOn: '2014-03-04' })
    const entry = (await entriesAbout(tx, [key])).at(-1)
    expect(entry).toMatchObject({ what: 'plans.hypertension-supported', happenedOn: '2014-03-04' })
    expect(entry?.detail).toEqual({ support, steps: 1, advice: [], area: 'L8' })
  })
})

test.each(['Get to 150/90', 'it was 162 over 98 on Monday', '118 / 76'])('no reading is kept: %s', (line) => {
  expect(() => agreedWords([line], 'steps')).toThrow('plans.problem.reading')
})

test.each(['Start on 12/05', 'Walk 20/30 minutes', 'Bus 80 over the bridge', 'Flat 1/40'])(
  'is no reading: %s',
  (line) => {
    expect(agreedWords([line], 'goals')).toEqual([line])
  },
)
