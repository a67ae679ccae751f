import { describe, expect, test } from 'vitest'
import { neighbour } from '../../tests/kit/neighbour.ts'
import { testSite } from '../../tests/kit/site.ts'
import { entriesOf } from '../platform/record/index.ts'
import { joinSession, offerActivity, planSeries } from './index.ts'

// A Wednesday afternoon.
const site = await testSite({ clock: () => new Date('2014-01-15T15:00:00Z') })

const told = (what: string) =>
  site.inside(async (tx) => (await entriesOf(tx, [what], '2014-01-01', '2014-12-31', 100)).map(({ detail }) => detail))

async function thisMorning() {
  return site.inside(async (tx) => {
    const activityId = await offerActivity(tx, { title: 'Choir', description: 'All voices', interests: ['singing'] })
    const week = { activityId, from: '10:00', to: '11:30', weeks: 2 }
    const [first, second] = await planSeries(tx, { ...week, day: '2014-01-15' })
    if (!first || !second) throw new Error('planned too little')
    const [ada, bo] = [await neighbour(tx, { name: 'Ada Owusu' }), await neighbour(tx, { name: 'Bo Li' })]
    for (const { id } of [ada, bo]) {
      await joinSession(tx, { personId: id, sessionId: second })
      await joinSession(tx, { personId: id, sessionId: first, happenedOn: '2014-01-14' })
    }
    const path = `/activities/${activityId}`
    return {
      path,
      first,
      second,
      ada,
      bo,
      firstPath: `${path}/sessions/${first}`,
      secondPath: `${path}/sessions/${second}`,
    }
  })
}

describe('a worker', () => {
  test('offers an activity and plans a weekly series', async () => {
    const browser = await site.as('outreach-worker')
    const answers = {
      title: 'Allotment',
      description: 'Digging',
      interests: ['gardening'],
      postcode: 'L8 1XB',
      capacity: 8,
    }
    const plan = await browser.fillIn('/activities/new', answers)
    expect(plan.heading).toBe('Allotment Plan days')
    const when = { 'day-day': 20, 'day-month': 1, 'day-year': 2014, from: '10.30', minutes: 90, weeks: 3 }
    const page = await browser.fillIn(plan.path, when)
    expect(page.main).toContain('Monday 20 January, 10:30am to midday 8 places left')
    expect(page.main).toContain('Monday 3 February, 10:30am to midday')
    expect((await told('activities.offered')).at(-1)).toMatchObject({ interests: ['gardening'], area: 'L8' })
    const days = (await told('activities.session-planned')).slice(-3).map(({ starts }) => starts)
    expect(days).toEqual(['2014-01-20', '2014-01-27', '2014-02-03'])
    expect((await browser.open('/activities/all')).main).toContain('Allotment Meets next Monday 20 January, 10:30am')
  })

  test('is asked for a number of places that somebody can come in', async () => {
    const browser = await site.as('coordinator')
    const page = await browser.fillIn('/activities/new', {
      title: 'Tea',
      description: 'Tea',
      interests: ['cooking'],
      capacity: 0,
    })
    expect(page.problems).toEqual(['Type 1 or more, or leave it empty'])
    expect(page.valuesOf('title')).toEqual(['Tea'])
  })

  test('cannot plan past midnight', async () => {
    const { path } = await thisMorning()
    const when = { 'day-day': 20, 'day-month': 1, 'day-year': 2014, from: '23:30', minutes: 30, weeks: 1 }
    const page = await (await site.as('coordinator')).fillIn(`${path}/sessions/new`, when)
    expect(page.problems).toEqual(['It would end after midnight. Choose a shorter time'])
  })

  test('changes what an activity says, and the record keeps only which particulars', async () => {
    const { path } = await thisMorning()
    const page = await (await site.as('coordinator')).fillIn(`${path}/change`, {
      title: 'Choir',
      description: 'Songs of the sea',
      interests: ['singing'],
    })
    expect(page.main).toContain('Songs of the sea')
    expect((await told('activities.changed')).at(-1)?.fields).toEqual(['description'])
  })

  test('takes an activity off the list, with all days to come', async () => {
    const { path } = await thisMorning()
    const page = await (await site.as('coordinator')).fillIn(`${path}/end`, {})
    expect(page.main).toContain('This is no longer on.')
    expect(page.main).toContain('Called off')
    expect(page.links('I would like to come')).toEqual([])
  })
})

describe('who came', () => {
  test('is ticked on one page, with a number for all others', async () => {
    const { firstPath, first, ada } = await thisMorning()
    const browser = await site.as('outreach-worker')
    const page = await browser.fillIn(firstPath, { 'heads-was': '', came: [ada.id], heads: 12 })
    expect(page.valuesOf('came')).toEqual([ada.id])
    expect(page.valuesOf('heads')).toEqual(['12'])
    expect((await told('activities.took-part')).at(-1)).toMatchObject({ session: first })
    expect((await told('activities.heads-counted')).at(-1)).toMatchObject({ session: first, heads: 12 })
  })

  test('is not undone by somebody whose page is older', async () => {
    const { firstPath, ada, bo } = await thisMorning()
    const browser = await site.as('outreach-worker')
    await browser.send(firstPath, { came: [ada.id], heads: 5, 'heads-was': '' })
    // The second page was opened before the first was sent: on it nobody was ticked and nothing counted.
    const page = await browser.send(firstPath, { came: [bo.id], heads: '', 'heads-was': '' })
    expect(page.valuesOf('came').toSorted()).toEqual([ada.id, bo.id].toSorted())
    expect(page.valuesOf('heads')).toEqual(['5'])
  })

  test('can be corrected: the tick goes, and the entry counts no longer', async () => {
    const { firstPath, ada } = await thisMorning()
    const browser = await site.as('outreach-worker')
    await browser.send(firstPath, { came: [ada.id], heads: '', 'heads-was': '' })
    const before = (await told('record.entry-withdrawn')).length
    const page = await browser.send(firstPath, { was: [ada.id], heads: '', 'heads-was': '' })
    expect(page.valuesOf('came')).toEqual([])
    expect(await told('record.entry-withdrawn')).toHaveLength(before + 1)
  })

  test('cannot be told before the day, but who will come can', async () => {
    const { secondPath } = await thisMorning()
    const page = await (await site.as('coordinator')).open(secondPath)
    expect(page.links('Ada Owusu')).toHaveLength(1)
    expect(page.valuesOf('heads')).toEqual([])
  })

  test('is nobody who was taken off the list', async () => {
    const { secondPath, ada } = await thisMorning()
    const page = await (await site.as('coordinator')).fillIn(`${secondPath}/leave`, { person: ada.id })
    expect(page.links('Ada Owusu')).toEqual([])
    expect(page.links('Bo Li')).toHaveLength(1)
  })

  test('is asked of nobody on a day that was called off', async () => {
    const { secondPath, path } = await thisMorning()
    const browser = await site.as('coordinator')
    expect((await browser.fillIn(`${secondPath}/cancel`, {})).main).toContain('Called off')
    expect((await browser.open(path)).main).toContain('Called off')
  })

  test('is also somebody who had not joined', async () => {
    const { firstPath, secondPath, first } = await thisMorning()
    await site.inside((tx) => neighbour(tx, { name: 'Zofia Żółć' }))
    const browser = await site.as('outreach-worker')
    const found = await browser.fillIn(`${firstPath}/add`, { find: 'zolc' })
    expect(found.path).not.toMatch(/zolc/i)
    expect(found.main).toContain('Zofia Żółć, L8')
    const [, id = ''] = /name="person" type="radio" value="([^"]+)"/.exec(found.html) ?? []
    const page = await browser.send(found.path, { person: id })
    expect(page.valuesOf('came')).toContain(id)
    expect((await told('activities.took-part')).at(-1)).toMatchObject({ session: first })
    const onSecond = await browser.fillIn(`${secondPath}/add`, { find: 'zolc' })
    const later = await browser.send(onSecond.path, { person: id })
    expect(later.links('Zofia')).toHaveLength(1)
    const nobody = await browser.fillIn(`${firstPath}/add`, { find: 'nobody-of-that-name' })
    expect(nobody.main).toContain('We know nobody')
    const long = await browser.fillIn(`${firstPath}/add`, { find: 'long '.repeat(30) })
    expect([long.status, long.links('too long'), long.valuesOf('find')]).toEqual([
      422,
      ['#find'],
      ['long '.repeat(30).trim()],
    ])
    const old = await browser.open(`${firstPath}/add?find=zolc`)
    expect([old.path.includes('zolc'), old.main.includes('Zofia Żółć, L8')]).toEqual([false, true])
  })

  test('is seen by no visitor, and not under another activity', async () => {
    const [here, there] = [await thisMorning(), await thisMorning()]
    expect((await site.visitor().open(here.firstPath)).path).toMatch(/^\/sign-in/)
    const browser = await site.as('coordinator')
    expect((await browser.open(`${here.path}/sessions/${there.first}`)).status).toBe(404)
  })
})

describe('somebody’s own page', () => {
  test('tells what they joined and offers to host something with them', async () => {
    const { ada, bo, firstPath } = await thisMorning()
    const browser = await site.as('outreach-worker')
    await browser.send(firstPath, { came: [ada.id], heads: '', 'heads-was': '' })
    const page = await browser.open(`/people/${ada.id}`)
    expect(page.main).toContain('Choir , Wednesday 15 January, 10am: Came')
    expect(page.main).toContain('Wednesday 22 January, 10am: Wants to come')
    const [offer = ''] = (await browser.open(`/people/${bo.id}`)).links('Offer an activity that they host')
    const told = { title: 'Bo’s darts', description: 'Darts', interests: ['games'] }
    expect((await browser.open(offer)).main).toContain('Bo Li hosts it.')
    const plan = await browser.fillIn(offer, told)
    expect(plan.heading).toContain('Bo’s darts')
    expect((await browser.open(`/people/${bo.id}`)).main).toContain('Hosts: Bo’s darts')
    const [offered] = (
      await site.inside((tx) => entriesOf(tx, ['activities.offered'], '2014-01-15', '2014-01-15', 99))
    ).slice(-1)
    expect(offered).toMatchObject({ about: bo.key, detail: { interests: ['games'] } })
  })
})
