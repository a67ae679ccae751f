import { expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'

const site = await testSite()
const visitor = site.visitor()

test('no first visit meets an icon that is not there', async () => {
  const page = await visitor.open('/')
  expect(page.html).toContain('<link rel="icon" href="/testtown/favicon.svg" type="image/svg+xml"/>')
  const drawn = await visitor.request('GET', '/testtown/favicon.svg')
  expect([drawn.statusCode, drawn.headers['content-type']]).toEqual([200, 'image/svg+xml'])
  expect(drawn.body).toContain('fill="#005eb8"')
})

test('the icon that browsers ask for by themselves is a PNG in its envelope', async () => {
  const { statusCode, headers, rawPayload } = await visitor.request('GET', '/favicon.ico')
  expect([statusCode, headers['content-type']]).toEqual([200, 'image/x-icon'])
  expect(rawPayload.readUInt32LE(14)).toBe(rawPayload.length - 22)
  expect(rawPayload.subarray(22, 30)).toEqual(Buffer.of(137, 80, 78, 71, 13, 10, 26, 10))
})

test('both are in the programme’s own colour', async () => {
  const before = (await visitor.request('GET', '/favicon.ico')).rawPayload
  const coordinator = await site.as('coordinator')
  await coordinator.fillIn('/programme/change', { name: 'Testtown', colour: '#7a1f3d' })
  expect((await visitor.request('GET', '/testtown/favicon.svg')).body).toContain('fill="#7a1f3d"')
  expect((await visitor.request('GET', '/favicon.ico')).rawPayload.equals(before)).toBe(false)
})
