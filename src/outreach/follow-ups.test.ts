import { describe, expect, test } from 'vitest'
import { known, told } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { daysAfter } from '../platform/clock/index.ts'
import { actingAs, newId } from '../platform/database/index.ts'
import { accounts } from '../platform/session/index.ts'
import { finishFollowUp, promiseFollowUp, tryFollowUp } from './index.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const colleague = await site.as('outreach-worker')
const coordinator = await site.as('coordinator')
const team = await site.inside((tx) => accounts(tx))
const [own, other] = team.filter(({ roles }) => roles.includes('outreach-worker'))

/** Somebody is promised a call by one of the team, so many days ago. */
async function promised(name: string, { by = own, daysAgo = 0 } = {}) {
  const person = await known(site, { name })
  const id = await site.inside((tx) =>
    promiseFollowUp(by ? actingAs(tx, by.key) : tx, {
      person,
      promise: 'call-me',
      channel: 'call',
      promisedOn: daysAfter(tx.today, -daysAgo),
    }),
  )
  const state = () =>
    site.inside((tx) => tx.db.selectFrom('follow_up').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  return { person, id, path: `/follow-ups/${id}`, state }
}

describe('the list of follow-ups', () => {
  test('tells who asked for what, by when, how to reach them, and who holds it', async () => {
    const { path } = await promised('Ada Quill')
    const page = await worker.open('/follow-ups')
    expect(page.main).toMatch(
      /Ada Quill Due in 7 days They want a call Phone call: 07911 \d+ · With Test outreach-worker/,
    )
    expect(page.links('Ada Quill')[0]).toContain(path)
  })

  test('is itself in the record: who saw how to reach somebody, once a day for each of the team', async () => {
    const { person, path } = await promised('Ada Read')
    const readings = async () => {
      const entries: { what: string; page?: unknown }[] = await told(site, person.key)
      return entries.filter(({ what }) => what === 'people.read').map(({ page }) => page)
    }
    for (let n = 0; n < 2; n += 1) await worker.open('/follow-ups')
    expect(await readings()).toEqual(['promises'])
    await colleague.open('/follow-ups')
    expect(await readings()).toEqual(['promises', 'promises'])
    for (let n = 0; n < 2; n += 1) await worker.open(path)
    expect(await readings()).toEqual(['promises', 'promises', 'promise'])
  })

  test('is parted into one’s own and everyone’s, and into what is due and what is late', async () => {
    await promised('Mine Early')
    await promised('Mine Today', { daysAgo: 7 })
    await promised('Mine Late', { daysAgo: 9 })
    await promised('Theirs Late', { daysAgo: 9, ...(other && { by: other }) })
    const shown = async (query: string) => {
      const { main } = await worker.open(`/follow-ups${query}`)
      return ['Mine Early', 'Mine Today', 'Mine Late', 'Theirs Late'].filter((name) => main.includes(name))
    }
    expect(await shown('')).toHaveLength(4)
    expect(await shown('?whose=mine')).toEqual(['Mine Early', 'Mine Today', 'Mine Late'])
    expect(await shown('?when=due')).toEqual(['Mine Today', 'Mine Late', 'Theirs Late'])
    expect(await shown('?whose=mine&when=late')).toEqual(['Mine Late'])
    expect(await shown('?whose=nonsense&when=nonsense')).toHaveLength(4)
  })

  test.each([
    ['reached', 'Recorded that you reached them', { tries: 1, done: false }],
    ['not-reached', 'Recorded that you could not reach them', { tries: 1, done: false }],
    ['done', 'Done: the promise was kept', { tries: 0, done: true }],
  ])('records with one tap, once however often it is sent: %s', async (outcome, sentence, { tries, done }) => {
    const { path, person, state } = await promised('Bo')
    const list = await worker.open('/follow-ups?whose=mine')
    const form = list.html.split('<form').find((each) => each.includes(`${path}"`))
    expect(form).toContain(`name="outcome" value="${outcome}"`)
    const sent = { 'kith-command': newId(), whose: 'mine', when: 'all', outcome }
    const pages = await Promise.all([1, 2, 3].map(() => worker.send(path, sent)))
    const back = `/follow-ups?whose=mine&recorded=${outcome}&last=${path.split('/').at(-1)}`
    expect(pages.map(({ path: ends }) => ends)).toEqual(Array(3).fill(back))
    expect(pages[0]?.main).toContain(sentence)
    const now = await state()
    expect([now.tries, now.done_on !== null]).toEqual([tries, done])
    const entries = (await told(site, person.key)).filter(({ what }) => /follow-up-(tried|done)$/.test(what))
    expect(entries).toHaveLength(1)
  })

  test('leads back to what was called done by a slip of the thumb, and opens it again', async () => {
    const { path, person, state } = await promised('Finn')
    const list = await worker.send(path, { 'kith-command': newId(), outcome: 'done' })
    const [back = ''] = list.links('Was that a slip?')
    expect((await worker.open(back)).main).toContain('Done on')
    await worker.send(`${path}/undo`, { 'kith-command': newId() })
    expect((await state()).done_on).toBeNull()
    expect((await worker.send(`${path}/undo`, { 'kith-command': newId() })).status).toBe(409)
    const entries = (await told(site, person.key)).map(({ what }) => what).filter((what) => what !== 'people.read')
    expect(entries.slice(-2)).toEqual(['outreach.follow-up-done', 'outreach.follow-up-reopened'])
  })

  test('takes back the last try alone, and only as it was looked at', async () => {
    const { id, path, person, state } = await promised('Gus', { daysAgo: 3 })
    await site.inside((tx) => tryFollowUp(tx, { id, outcome: 'reached', on: daysAfter(tx.today, -2) }))
    const list = await worker.send(path, { 'kith-command': newId(), outcome: 'not-reached' })
    const [back = ''] = list.links('Was that a slip?')
    const page = await worker.open(back)
    expect(page.main).toMatch(/Tried 2 times Reached on .* Not reached on /)
    const form = page.html.split('<form').find((each) => each.includes('/take-back"'))
    expect(form).toContain('name="tries" value="2"')
    const after = await worker.send(`${path}/take-back`, { 'kith-command': newId(), tries: 2 })
    expect(after.main).toMatch(/Tried once Reached on /)
    expect(after.main).not.toContain('Not reached on')
    const now = await state()
    expect([now.tries, now.tried_on]).toEqual([1, await site.inside(async (tx) => daysAfter(tx.today, -2))])
    const again = await colleague.send(`${path}/take-back`, { 'kith-command': newId(), tries: 2 })
    expect([again.status, again.problems.length]).toEqual([409, 1])
    expect((await worker.send(`${path}/take-back`, { 'kith-command': newId(), tries: 1 })).main).not.toContain('Tried')
    expect(await state()).toMatchObject({ tries: 0, tried_on: null })
    expect((await worker.send(`${path}/take-back`, { 'kith-command': newId(), tries: 0 })).status).toBe(409)
    const entries = (await told(site, person.key)).map(({ what }) => what).filter((what) => what !== 'people.read')
    expect(entries.filter((what) => what === 'outreach.follow-up-try-taken-back')).toHaveLength(2)
  })

  test('does not say that a promise was kept that was kept too late', async () => {
    const { path } = await promised('Hal', { daysAgo: 9 })
    expect((await worker.send(path, { 'kith-command': newId(), outcome: 'done' })).main).toContain(
      'Done, later than was promised',
    )
  })

  test('says on the follow-up’s own page what went wrong with a tap', async () => {
    const { path } = await promised('Cleo')
    await worker.send(path, { 'kith-command': newId(), outcome: 'done' })
    const again = await colleague.send(path, { 'kith-command': newId(), outcome: 'reached' })
    expect([again.status, again.problems]).toEqual([409, ['This follow-up is done already']])
  })
})

describe('a promise', () => {
  test('is handed over to another worker, who then has it among their own', async () => {
    const { path, person, state } = await promised('Dot')
    await worker.send(`${path}/hand-over`, { 'kith-command': newId(), worker: other?.id })
    expect((await state()).handed_to).toBe(other?.key)
    expect((await colleague.open('/follow-ups?whose=mine')).main).toContain('Dot')
    expect((await worker.open('/follow-ups?whose=mine')).main).not.toContain('Dot')
    const page = await worker.open(path)
    expect(page.main).toContain(`by ${own?.name} With ${other?.name}`)
    await worker.send(`${path}/hand-over`, { 'kith-command': newId(), worker: own?.id })
    const handed = (await told(site, person.key)).filter(({ what }) => what === 'outreach.follow-up-handed-over')
    expect(handed).toMatchObject([{ to: other?.key }, { to: own?.key }])
  })

  test.each(['', 'nobody', newId()])('is handed to nobody who does not follow up: “%s”', async (to) => {
    const { path, state } = await promised('Eve')
    const page = await worker.send(`${path}/hand-over`, { 'kith-command': newId(), worker: to })
    expect([page.status, page.problems.length]).toEqual([422, 1])
    expect((await state()).handed_to).toBeNull()
  })
})

describe('the promise by worker', () => {
  test('is for the coordinator: by name, in counts with their basis, few called few, and nobody ranked', async () => {
    const there = await testSite({ slug: 'othertown' })
    await there.as('outreach-worker')
    const second = await there.as('outreach-worker')
    const chief = await there.as('coordinator')
    const person = await known(there)
    await there.inside(async (tx) => {
      const [first, last] = (await accounts(tx)).filter(({ roles }) => roles.includes('outreach-worker'))
      if (!first || !last) throw new Error('nobody works here')
      const make = (days: number, by = last) =>
        promiseFollowUp(actingAs(tx, by.key), {
          person,
          promise: 'call-me',
          channel: 'call',
          promisedOn: daysAfter(tx.today, -days),
        })
      for (let n = 0; n < 10; n += 1) await finishFollowUp(tx, { id: await make(1) })
      await make(30)
      await make(1)
      await finishFollowUp(tx, { id: await make(30, first) })
      await promiseFollowUp(tx, { person, promise: 'call-me', channel: 'call' })
    })
    const { main } = await chief.open('/follow-ups/promise')
    const lines = main.slice(main.indexOf('Open, with days left'))
    expect(lines).toMatch(
      /Test coordinator \d+ .*None was due yet.*Test outreach-worker \d+ .*0 of 1 that were due \(fewer than 10: too few.*Test outreach-worker \d+ .*10 of 11 that were due .*1 .*1 .*Nobody who still works here .*None was due yet/,
    )
    expect(main).not.toMatch(/%|best|worst|score/)
    expect((await chief.open('/follow-ups')).links('How the promise is kept, by worker')).toHaveLength(1)
    expect((await second.open('/follow-ups/promise')).status).toBe(403)
    expect((await second.open('/follow-ups')).links('How the promise is kept, by worker')).toEqual([])
  })

  test('of another programme is counted there only', async () => {
    expect((await coordinator.open('/follow-ups/promise')).main).not.toContain('10 of 11')
  })
})
