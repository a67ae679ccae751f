import { expect, test } from 'vitest'
import { plansOn, tell } from '../../tests/evidence/site.ts'
import { movableClock } from '../../tests/kit/clock.ts'
import { testSite } from '../../tests/kit/site.ts'
import { withdrawEntry } from '../platform/record/index.ts'
import { wordsFor } from '../platform/words/index.ts'
import { publishedOutputs } from './queries/publications.ts'
import { publishOutputs } from './service.ts'

const time = movableClock('2013-02-15T10:00:00Z')
const site = await testSite({ clock: time.clock })
const autumn = '2012-10-01/2012-12-31'

const recordedPublications = () =>
  site.inside((tx) =>
    tx.db
      .selectFrom('record')
      .select('detail')
      .where('programme_id', '=', tx.programmeId)
      .where('what', '=', 'evidence.published')
      .execute(),
  )

test('a published table stays as it was, whatever is corrected afterwards', async () => {
  await tell(site, ...plansOn('2012-11-05', 13))
  const coordinator = await site.as('coordinator')
  const published = await coordinator.fillIn('/outputs/publish', { period: autumn })
  expect(published.heading).toBe('Published outputs: October to December 2012')
  expect(published.main).toMatch(/Supported to produce a wellbeing plan People 15 /)
  expect(published.main).toContain('Definition “plans”, version 1')

  await site.inside(async (tx) => {
    const plans = tx.db.selectFrom('record').select(['position', 'about', 'happened_on as happenedOn'])
    const mistakes = await plans
      .where('programme_id', '=', tx.programmeId)
      .where('what', '=', 'plans.agreed')
      .limit(11)
      .execute()
    for (const mistake of mistakes) await withdrawEntry(tx, mistake)
  })
  await tell(site)
  time.pass({ days: 60 })
  const commissioner = await site.as('commissioner')
  expect((await commissioner.open('/outputs?from=2012-10-01&to=2012-12-31&by=quarter')).main).toContain('Plans *')
  const [address = ''] = (await commissioner.open('/outputs/published')).links(
    'October to December 2012, published on 15 February 2013',
  )
  const again = await commissioner.open(address)
  expect(again.main).toBe(published.main)
  expect((await recordedPublications()).map(({ detail }) => [detail.from, detail.to])).toEqual([
    ['2012-10-01', '2012-12-31'],
  ])
})

test('only the coordinator publishes', async () => {
  const commissioner = await site.as('commissioner')
  expect((await commissioner.open('/outputs/publish')).status).toBe(403)
  expect((await commissioner.open('/outputs/published')).links('Publish a period')).toEqual([])
})

test('only whole quarters are published, and nothing while the count is behind', async () => {
  const coordinator = await site.as('coordinator')
  const odd = await coordinator.fillIn('/outputs/publish', { period: '2012-11-01/2012-11-30' })
  expect([odd.status, odd.problems]).toEqual([
    422,
    ['Choose one of the answers shown for “Which period do you want to publish?”'],
  ])
  await site.inside(async (tx) => {
    const programme = {
      id: tx.programmeId,
      slug: 'testtown',
      name: 'T',
      language: 'en',
      startsOn: '2012-10-01',
      endsOn: null,
      settings: {},
    }
    const period = { from: '2012-11-01', to: '2012-11-30' }
    await expect(publishOutputs(tx, { programme, period }, wordsFor('en'))).rejects.toThrow(
      'evidence.choose.only-quarters',
    )
  })
  time.pass({ minutes: 2 })
  const behind = await coordinator.fillIn('/outputs/publish', { period: autumn })
  expect([behind.status, behind.problems]).toEqual([
    409,
    ['Some of what was recorded is not counted yet. Wait a minute and send again'],
  ])
  expect(await site.inside(publishedOutputs)).toHaveLength(1)
})

test('a publication that is not there is not found', async () => {
  const coordinator = await site.as('coordinator')
  expect((await coordinator.open('/outputs/published/0190a5a5-0000-7000-8000-000000000000')).status).toBe(404)
  expect((await coordinator.open('/outputs/published/nothing')).status).toBe(404)
})
