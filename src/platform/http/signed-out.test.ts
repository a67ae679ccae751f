import { expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'

const site = await testSite()
const places = () => site.inside((tx) => tx.db.selectFrom('round').select('place').execute())
const day = { 'day-day': 1, 'day-month': 11, 'day-year': 2012 }

test('whoever was signed out while a form was open sends it again once they have signed in', async () => {
  const worker = await site.as('outreach-worker')
  const [before, form] = [worker.copy(), await worker.open('/rounds/new')]
  await site.inside((tx) => tx.db.deleteFrom('session').where('programme_id', '=', tx.programmeId).execute())
  const sent = { 'kith-command': form.hidden('kith-command'), setting: 'shop', place: 'Tony’s barber', ...day }
  const out = await before.send('/rounds/new', sent)
  expect([out.status, out.heading]).toEqual([401, 'You were signed out'])
  expect(out.headers['cache-control']).toBe('no-store')
  const kept = Object.fromEntries(Object.keys(sent).map((name) => [name, out.hidden(name)]))
  expect(kept).toEqual(Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, String(value)])))
  expect(await places()).toEqual([])

  const again = await (await site.as('outreach-worker')).send('/rounds/new', kept)
  expect(again.path).toMatch(/^\/rounds\//)
  expect(await places()).toEqual([{ place: 'Tony’s barber' }])
})

test('a passphrase is not held on the page', async () => {
  const out = await site.visitor().send('/account/code', { passphrase: 'correct horse battery staple', code: '123456' })
  expect(out.html).not.toMatch(/correct horse|123456/)
})

test('a stranger who sends nothing is led to the page for signing in', async () => {
  expect((await site.visitor().send('/rounds/new', {})).path).toBe('/sign-in')
})
