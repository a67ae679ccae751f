import { expect, test } from 'vitest'
import { neighbour } from '../../tests/kit/neighbour.ts'
import { testSite } from '../../tests/kit/site.ts'
import { erasePerson, type PersonId } from '../people/index.ts'
import { entriesAbout } from '../platform/record/index.ts'
import { joinSession, leaveSession, offerActivity, planSeries, recordCame, type SessionId } from './index.ts'

let now = new Date('2014-01-14T09:00:00Z')
const site = await testSite({ clock: () => now })

/** A choir with one place, three who want it, and the evening after. */
async function eveningAfter() {
  now = new Date('2014-01-14T09:00:00Z')
  const made = await site.inside(async (tx) => {
    const choir = { title: 'Choir', description: 'All voices', interests: ['singing'], capacity: 1 }
    const activityId = await offerActivity(tx, choir)
    const [session] = await planSeries(tx, { activityId, day: '2014-01-15', from: '10:00', to: '11:30', weeks: 1 })
    if (!session) throw new Error('planned nothing')
    const [ada, bo] = [await neighbour(tx), await neighbour(tx)]
    for (const { id } of [ada, bo]) await joinSession(tx, { personId: id, sessionId: session })
    return { session, ada, bo, path: `/activities/${activityId}/sessions/${session}` }
  })
  now = new Date('2014-01-15T20:00:00Z')
  return made
}

const toldOf = (person: Awaited<ReturnType<typeof eveningAfter>>['bo']) =>
  site.inside(async (tx) => (await entriesAbout(tx, [person.key])).filter(({ what }) => what === 'activities.joined'))

const leave = (personId: PersonId, sessionId: SessionId) =>
  site.inside((tx) => leaveSession(tx, { personId, sessionId }))
const erase = (personId: PersonId) => site.inside((tx) => erasePerson(tx, personId))

test.each([
  ['given up', leave],
  ['of somebody erased', erase],
])('a place %s after the day goes to nobody who waited', async (_how, giveUp) => {
  const { session, ada, bo } = await eveningAfter()
  await giveUp(ada.id, session)
  expect((await toldOf(bo)).map(({ happenedOn }) => happenedOn)).toEqual(['2014-01-14'])
})

test('a form shown again with a problem does not take back who was ticked elsewhere meanwhile', async () => {
  const { session, ada, path } = await eveningAfter()
  const worker = await site.as('outreach-worker')
  await worker.open(path)
  await site.inside((tx) => recordCame(tx, { personId: ada.id, sessionId: session }))
  const again = await worker.send(path, { heads: 'many', 'heads-was': '' })
  expect(again.problems).toHaveLength(1)
  await worker.send(path, { heads: 4, was: again.valuesOf('was'), 'heads-was': again.hidden('heads-was') })
  const state = await site.inside((tx) =>
    tx.db.selectFrom('participation').select('state').where('person_id', '=', ada.id).executeTakeFirst(),
  )
  expect(state).toEqual({ state: 'came' })
})
