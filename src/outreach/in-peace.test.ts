import { expect, test } from 'vitest'
import { known } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { agreementsTo, contactOf, giveConsent, mergePeople } from '../people/index.ts'
import { promiseFollowUp } from './index.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const coordinator = await site.as('coordinator')
const number = /7911 ?123456/

/** Somebody who was promised something, and the pages that tell how to reach them. */
async function promised() {
  const person = await known(site, { contact: contactOf('call', '07911 123456') })
  const id = await site.inside((tx) => promiseFollowUp(tx, { person, promise: 'call', channel: 'call' }))
  const reach = async () => [
    number.test((await worker.open(`/follow-ups/${id}`)).main),
    number.test((await coordinator.open('/people/list.csv')).html),
  ]
  return { person, reach, followUp: `/follow-ups/${id}` }
}

test('whoever no longer agrees to be contacted cannot be called for want of a number, until they agree again', async () => {
  const twin = await known(site)
  const { person, reach, followUp } = await promised()
  expect(await reach()).toEqual([true, true])
  await worker.fillIn(`/people/${person.id}/consent/contact/withdraw`, { how: 'phone' })
  expect(await reach()).toEqual([false, false])
  expect((await worker.open(followUp)).main).toContain('Leave them in peace')

  // What they said holds for everything that is known to be theirs.
  await site.inside((tx) => mergePeople(tx, { keep: twin.id, other: person.id }))
  expect((await worker.open(followUp)).main).toContain('Leave them in peace')

  const agreements = agreementsTo(['contact'], 'phone')
  await site.inside((tx) => giveConsent(tx, { personId: twin.id, agreements }))
  expect((await worker.open(followUp)).main).not.toContain('Leave them in peace')
})
