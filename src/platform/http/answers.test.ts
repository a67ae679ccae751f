import { expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const day = { 'day-day': 1, 'day-month': 11, 'day-year': 2012 }
const places = async () => {
  const rounds = await site.inside((tx) => tx.db.selectFrom('round').select('place').orderBy('id').execute())
  return rounds.map(({ place }) => place)
}

test('a form filled in anew on a page gone back to is never taken for the one sent before', async () => {
  const commandId = (await worker.open('/rounds/new')).hidden('kith-command')
  const send = (place: string, id = commandId) =>
    worker.send('/rounds/new', { 'kith-command': id, setting: 'shop', place, ...day })
  const first = await send('Tony’s barber')
  expect((await send('Tony’s barber')).path).toBe(first.path)

  const other = await send('The bingo')
  expect(other.status).toBe(409)
  expect(other.problems.join()).toContain('with other answers')
  expect(other.valuesOf('place')).toEqual(['The bingo'])
  expect(await places()).toEqual(['Tony’s barber'])

  const again = other.hidden('kith-command')
  expect(again).not.toBe(commandId)
  const second = await send('The bingo', again)
  expect(second.path).not.toBe(first.path)
  expect(await places()).toEqual(['Tony’s barber', 'The bingo'])
})

test('another button pressed for want of an answer is the same form', async () => {
  const round = (await worker.fillIn('/rounds/new', { setting: 'shop', ...day })).path
  const path = `${round}/conversations/new`
  const commandId = (await worker.open(path)).hidden('kith-command') ?? ''
  const press = async (button: string) => {
    const pressed = new URLSearchParams({ 'kith-command': commandId, nextStep: 'none' })
    pressed.append('then', button)
    const { headers } = await worker.request('POST', `/${site.slug}${path}`, pressed.toString())
    return headers.location
  }
  const first = await press('name')
  expect(first).toMatch(/\/name$/)
  expect(await press('another')).toBe(first)
})
