import { beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { known } from '../../../tests/kit/people.ts'
import { type Captured, type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { testSite } from '../../../tests/kit/site.ts'

const site = await testSite()
let coordinator: Browser
let phone: Phone
let round: Captured

beforeAll(async () => {
  coordinator = await site.as('coordinator')
  phone = await phoneOf(await site.as('outreach-worker'), site.slug)
  round = await phone.round()
  await phone.send([round])
})

/** A name that was taken without the consent to keep it, so that it waits to be looked at. */
async function keptName(name: string, reach: string): Promise<string> {
  const talk = await phone.capture('conversation', { nextStep: ['none'] }, { round: round.id })
  const typed = { name: [name], channel: ['text'], reach: [reach], how: ['spoken'] }
  const item = await phone.capture('name', typed, { conversation: talk.id })
  const { answer } = await phone.send([talk, item])
  expect(answer.items.map(({ is }) => is)).toEqual(['stored', 'kept'])
  return item.id
}

test('whoever erases somebody is shown the sealed names that may be theirs, and no others', async () => {
  const person = await known(site, {
    name: 'Siobhan Featherstonehaugh',
    contact: { channel: 'text', value: '+447700900171' },
  })
  const theirs = await keptName('Siobhán Featherstonehaugh', '07700 900171')
  const wrong = await keptName('Siobhan Featherstonehaugh', 'not a number')
  const other = await keptName('Abdullahi Warsame', '07700 900172')
  const page = await coordinator.open(`/people/${person.id}/erase`)
  const links = page.links('A name. Came')
  expect(links).toContain(`/testtown/capture/kept/${theirs}/name`)
  expect(links).toContain(`/testtown/capture/kept/${wrong}/name`)
  expect(links).not.toContain(`/testtown/capture/kept/${other}/name`)
  expect(page.html).not.toContain('Abdullahi')
  for (const id of [theirs, wrong]) await coordinator.fillIn(`/capture/kept/${id}/away`, { why: 'by-mistake' })
  expect((await coordinator.open(`/people/${person.id}/erase`)).main).not.toContain('Look at these first')
})
