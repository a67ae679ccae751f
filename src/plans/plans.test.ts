import { expect, test } from 'vitest'
import { neighbour } from '../../tests/kit/neighbour.ts'
import { testSite } from '../../tests/kit/site.ts'
import { entriesAbout } from '../platform/record/index.ts'
import { agreePlan, supportHypertension } from './index.ts'
import { agreedWords } from './rules.ts'

const site = await testSite()

function yesterday() {
  const [year, month, day] = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split('-')
  return { 'day-day': day, 'day-month': month, 'day-year': year }
}

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

test('goals are typed one on each line and shown on the person’s page, and only to the team', async () => {
  const { id } = await site.inside((tx) => neighbour(tx))
  const browser = await site.as('outreach-worker')
  const answers = { ownGoals: 'Walk more\nPhone my brother', advice: ['moving-more'], ...yesterday() }
  const page = await browser.fillIn(`/people/${id}/plan`, answers)
  expect(page.main).toContain('Walk more Phone my brother Pointed to: Moving more.')
  expect((await (await site.as('commissioner')).open(`/people/${id}`)).status).toBe(403)
})

test('a reading typed among the steps is refused, and what was typed stays', async () => {
  const { id } = await site.inside((tx) => neighbour(tx))
  const browser = await site.as('coordinator')
  const page = await browser.fillIn(`/people/${id}/hypertension`, {
    ownSteps: 'Less salt\n150/95 today',
    ...yesterday(),
  })
  expect(page.problems).toEqual(['Leave the blood pressure reading out. We do not keep readings'])
  expect(page.valuesOf('ownSteps')).toEqual(['Less salt 150/95 today'])
  const saved = await browser.fillIn(`/people/${id}/hypertension`, { ownSteps: 'Less salt', ...yesterday() })
  expect(saved.main).toContain('Steps for their blood pressure')
})
