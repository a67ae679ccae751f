import { describe, expect, test } from 'vitest'
import { plansOn, tell } from '../../tests/evidence/site.ts'
import { movableClock } from '../../tests/kit/clock.ts'
import { testSite } from '../../tests/kit/site.ts'
import { targets } from '../programme/index.ts'
import { targetOf } from './figures/target.ts'

const time = movableClock('2013-02-15T10:00:00Z')
const site = await testSite({ clock: time.clock })
const whole = '2012-10-01/2013-03-31'
const autumn = '2012-10-01/2012-12-31'

const told = () =>
  site.inside(async (tx) => {
    const entries = await tx.db
      .selectFrom('record')
      .select('detail')
      .where('programme_id', '=', tx.programmeId)
      .where('what', '=', 'programme.target-set')
      .orderBy('position')
      .execute()
    return entries.map(({ detail }) => [detail.output, detail.amount, detail.from, detail.to])
  })

describe('the pages of targets', () => {
  test('on the first day there is one thing to do, for those who may', async () => {
    const page = await (await site.as('coordinator')).open('/outputs/targets')
    expect(page.main).toContain('Nobody has set a target yet')
    expect(page.links('Set the first target')).toEqual(['/testtown/outputs/targets/set'])
    expect((await (await site.as('commissioner')).open('/outputs/targets')).links('Set')).toEqual([])
  })

  test('a target that is set counts on the Outputs page and stands in the record', async () => {
    await tell(site, ...plansOn('2012-11-05', 15), ...plansOn('2013-01-20', 11))
    const coordinator = await site.as('coordinator')
    const page = await coordinator.fillIn('/outputs/targets/set', { output: 'plans', period: whole, amount: '1,040' })
    expect(page.path).toBe('/outputs/plans/targets')
    expect(page.main).toMatch(/October 2012 to March 2013 Target 1,040 By Test coordinator/)
    expect((await coordinator.open('/outputs')).main).toContain('3% of 1,040')
    expect(await told()).toEqual([['plans', 1040, '2012-10-01', '2013-03-31']])
    await coordinator.fillIn('/outputs/targets/set', { output: 'plans', period: autumn, amount: '30' })
    expect((await coordinator.open(`/outputs?from=2012-10-01&to=2012-12-31`)).main).toContain('50% of 30')
    expect((await coordinator.open('/outputs')).main).toContain('3% of 1,040')
  })

  test('a target set again takes the place of the earlier, which can still be read', async () => {
    time.pass({ days: 1 })
    const coordinator = await site.as('coordinator')
    const page = await coordinator.fillIn('/outputs/targets/set', { output: 'plans', period: whole, amount: '52' })
    expect(page.main).toMatch(/October 2012 to March 2013 Target 52 .* October 2012 to March 2013 Target 1,040/)
    expect((await coordinator.open('/outputs')).main).toContain('50% of 52')
    expect((await coordinator.open('/outputs?as-at=2013-02-15')).main).toContain('of 1,040')
    expect((await site.inside(targets)).map(({ amount }) => amount)).toEqual([30, 52])
    expect(await told()).toHaveLength(3)
  })

  test('nought takes a target away', async () => {
    const coordinator = await site.as('coordinator')
    const page = await coordinator.fillIn('/outputs/targets/set', { output: 'plans', period: autumn, amount: '0' })
    expect(page.main).toContain('October to December 2012 Target Taken away')
    expect((await coordinator.open('/outputs/targets')).main).not.toContain('October to December 2012')
  })

  test.each([
    [{ output: 'plans', period: whole, amount: '' }, 'Type how many are hoped for'],
    [{ output: 'plans', period: whole, amount: '-5' }, 'Type a whole number'],
    [{ output: 'plans', period: whole, amount: '52' }, 'This is the target already'],
    [{ output: 'hubs', period: whole, amount: '0' }, 'There is no target for these days to take away'],
    [{ output: 'plans', period: '2012-10-05/2012-10-06', amount: '5' }, 'Choose one of the answers'],
  ])('%j is refused in words, and what was typed is kept', async (answers, sentence) => {
    const before = (await told()).length
    const page = await (await site.as('coordinator')).fillIn('/outputs/targets/set', answers)
    expect(page.problems).toEqual([expect.stringContaining(sentence)])
    expect(page.valuesOf('amount')).toEqual([answers.amount])
    expect(await told()).toHaveLength(before)
  })

  test('a commissioner sees what was set and when, not by whom, and may set none', async () => {
    const commissioner = await site.as('commissioner')
    const page = await commissioner.open('/outputs/plans/targets')
    expect(page.main).toContain('1,040')
    expect(page.main).not.toContain('Test coordinator')
    expect((await commissioner.open('/outputs/targets/set')).status).toBe(403)
    expect((await commissioner.open('/outputs/nothing/targets')).status).toBe(404)
  })
})

describe('what is hoped for in a period', () => {
  const line = (amount: number, from: string, to: string) => ({ output: 'plans', amount, from, to })
  const of = (targets: ReturnType<typeof line>[], from: string, to: string) => targetOf(targets, 'plans', { from, to })
  const june = line(30, '2014-06-01', '2014-06-30')
  const half = line(184, '2014-07-01', '2014-12-31')
  const year = line(1000, '2014-01-01', '2014-12-31')

  test.each([
    ['its own target', [june, half, year], '2014-01-01', '2014-12-31', { amount: 1000, byDays: false }],
    ['those within it', [june, half], '2014-06-01', '2014-12-31', { amount: 214, byDays: false }],
    ['a share of a longer one', [half], '2014-07-01', '2014-07-31', { amount: 31, byDays: true }],
    [
      'the shortest for each day',
      [june, line(365, '2014-01-01', '2014-12-31')],
      '2014-05-01',
      '2014-06-30',
      { amount: 61, byDays: true },
    ],
    ['nothing where none is', [june], '2014-07-01', '2014-07-31', null],
    ['nothing from nought', [line(0, '2014-06-01', '2014-06-30')], '2014-06-01', '2014-06-30', null],
  ])('is %s', (_name, targets, from, to, expected) => {
    expect(of(targets, from, to)).toEqual(expected)
  })
})
