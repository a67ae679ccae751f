import { expect, test } from 'vitest'
import { plansOn, tell } from '../../tests/evidence/site.ts'
import { movableClock } from '../../tests/kit/clock.ts'
import { testSite } from '../../tests/kit/site.ts'

const site = await testSite({ clock: movableClock('2013-02-15T10:00:00Z').clock })
const coordinator = await site.as('coordinator')
await tell(site, ...plansOn('2012-11-05', 7))

test('the entries under a number say which days they cannot show, and ask for others', async () => {
  const asked = 'by=partner&group=&from=2013-02-01&to=2012-10-01&as-at=soon'
  const page = await coordinator.open(`/outputs/plans/entries?${asked}`)
  expect(page.status).toBe(422)
  expect(page.problems).toEqual([
    'The last day must be the same as the first day, or after it. We are showing the whole programme',
    'Type a day, such as 1 October 2012. We are showing what was known by the end of 15 February 2013',
  ])
  expect([page.valuesOf('to'), page.valuesOf('as-at')]).toEqual([['2012-10-01'], ['soon']])
  expect(page.html).toContain('href="#to"')

  const kept = { by: page.hidden('by') ?? '?', group: page.hidden('group') ?? '?' }
  const right = new URLSearchParams({ ...kept, from: '2012-10-01', to: '2012-12-31' })
  const again = await coordinator.open(`/outputs/plans/entries?${right}`)
  expect([again.status, again.problems]).toEqual([200, []])
  expect(again.main).toContain('By partner: Not recorded 7 entries')
})

test.each(['/outputs', '/outputs/plans', '/outputs/plans/entries', '/outputs/outputs.csv'])(
  'split in a way that there is not, nothing is found: %s',
  async (path) => {
    expect((await coordinator.open(`${path}?by=nonsense`)).status).toBe(404)
    expect((await coordinator.open(`${path}?by=`)).status).toBe(200)
  },
)
