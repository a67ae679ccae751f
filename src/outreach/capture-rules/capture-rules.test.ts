import { expect, test } from 'vitest'
import { phoneOf } from '../../../tests/kit/phone.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { programmeSettings } from '../../programme/index.ts'
import { captureRulesOf } from './rules.ts'

const site = await testSite()
const coordinator = await site.as('coordinator')
const stand = () => site.inside(async (tx) => captureRulesOf(await programmeSettings(tx)))
const told = () =>
  site.inside((tx) =>
    tx.db.selectFrom('record').select('detail').where('what', '=', 'outreach.capture-rules-changed').execute(),
  )

test('a coordinator finds the usual rules, and changes them for every phone that comes online', async () => {
  const page = await coordinator.open('/capture/rules')
  expect(['hours', 'oneIn', 'months'].map((name) => page.valuesOf(name))).toEqual([['72'], ['10'], ['12']])
  const sent = await coordinator.fillIn('/capture/rules', { hours: '10', oneIn: '0', months: '3' })
  expect(sent.path).toBe('/capture/phones')
  expect(await stand()).toEqual({ hours: 10, oneIn: 0, months: 3 })
  expect((await told()).map(({ detail }) => detail)).toEqual([{ hours: 10, oneIn: 0, months: 3 }])
  const { ready } = await phoneOf(await site.as('outreach-worker'), site.slug)
  const hours = (new Date(ready.worksUntil).getTime() - Date.now()) / 3_600_000
  expect(Math.round(hours)).toBe(10)
  expect(ready.oneIn).toBe(0)
})

test('what does not differ is not told again, and the other settings stay', async () => {
  const before = await site.inside((tx) => programmeSettings(tx))
  const entries = (await told()).length
  await coordinator.fillIn('/capture/rules', { hours: '10', oneIn: '0', months: '3' })
  expect((await told()).length).toBe(entries)
  await coordinator.fillIn('/capture/rules', { hours: '24', oneIn: '5', months: '3' })
  expect(await site.inside((tx) => programmeSettings(tx))).toEqual({ ...before, captureHours: 24, firstTimeOneIn: 5 })
})

const from1To72 = 'Type a number of hours from 1 to 72'

test.each([
  ['0', from1To72],
  ['73', from1To72],
  ['', from1To72],
  ['three days', 'Type a whole number for “For how many hours may a phone work with no signal?”, such as 12'],
])('no phone works for “%s” hours', async (hours, problem) => {
  const before = await stand()
  const page = await coordinator.fillIn('/capture/rules', { hours, oneIn: '10', months: '12' })
  expect(page.status).toBe(422)
  expect(page.valuesOf('hours')).toEqual([hours])
  expect(page.problems).toEqual([problem])
  expect(await stand()).toEqual(before)
})

test('only a coordinator changes them', async () => {
  expect((await (await site.as('outreach-worker')).open('/capture/rules')).status).toBe(403)
})
