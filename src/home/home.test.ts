import { describe, expect, test } from 'vitest'
import { Browser } from '../../tests/kit/browser.ts'
import { testSite } from '../../tests/kit/site.ts'
import { joinSession, offerActivity, planSession } from '../activities/index.ts'
import { rollUp } from '../evidence/index.ts'
import { openHub } from '../hubs/index.ts'
import { openRound } from '../outreach/index.ts'
import { addPerson, agreementsTo } from '../people/index.ts'
import { catchUp, entriesAbout } from '../platform/record/index.ts'
import { openSession } from '../platform/session/index.ts'
import { addStaff } from '../programme/index.ts'

/** A Monday in November, at ten in the morning. */
const monday = new Date('2026-11-23T10:00:00Z')
let now = monday
const site = await testSite({ clock: () => now })

const { sessionId, person, citizen } = await site.inside(async (tx) => {
  const told = { title: 'Walk in the park', description: 'An easy walk', interests: ['walking'], place: 'Park gates' }
  const activityId = await offerActivity(tx, told)
  const times = { startsAt: new Date('2026-11-25T10:00:00Z'), endsAt: new Date('2026-11-25T11:00:00Z') }
  const session = await planSession(tx, { activityId, ...times })
  await openHub(tx, {
    name: 'Library hub',
    kind: 'static',
    hours: { monday: [{ from: '09:00', to: '12:00' }] },
    happenedOn: '2026-01-05',
  })
  await openHub(tx, {
    name: 'Evening hub',
    kind: 'pop-up',
    hours: { monday: [{ from: '18:00', to: '20:00' }] },
    happenedOn: '2026-01-05',
  })
  const contact = { channel: 'text' as const, value: '+447700900555' }
  const consents = agreementsTo(['keep', 'contact'], 'spoken')
  const added = await addPerson(tx, { name: 'Nia Wynn', contact, consents, door: 'desk' })
  await joinSession(tx, { personId: added.id, sessionId: session })
  const account = await addStaff(tx, { name: 'Nia Wynn', email: null, roles: ['active-citizen'], personId: added.id })
  const token = await openSession(tx, account.id)
  return { sessionId: session, person: added, citizen: new Browser(site.app, 'testtown', { kith_testtown: token }) }
})

describe('home', () => {
  test('tells a visitor what is on this week and which hub is open now, and nothing of anybody', async () => {
    const page = await site.visitor().open('/')
    expect(page.main).toContain('Walk in the park')
    expect(page.main).toContain('Library hub')
    expect(page.main).not.toContain('Evening hub')
    expect(page.text).not.toContain('Nia')
  })

  test('tells a coordinator kindly when nobody is waiting', async () => {
    const page = await (await site.as('coordinator')).open('/')
    expect(page.main).toContain('Who needs a call today? Nobody is waiting for a call')
    expect(page.links('See the outputs')).toHaveLength(1)
  })

  test('tells a new programme what to do first, until somebody has been out', async () => {
    const coordinator = await site.as('coordinator')
    const first = await coordinator.open('/')
    expect(first.main).toContain('What do we do first?')
    expect(first.links('Open the first round')).toEqual(['/testtown/rounds/new'])
    expect(first.links('Add somebody to the team')).toEqual(['/testtown/staff/new'])
    const worker = await (await site.as('outreach-worker')).open('/')
    expect(worker.links('Open the first round')).toHaveLength(1)
    expect(worker.links('Add somebody to the team')).toEqual([])
    await site.inside((tx) => openRound(tx, { openedOn: tx.today, setting: 'street' }))
    const then = await coordinator.open('/')
    expect(then.main).not.toContain('What do we do first?')
    expect(then.main).toContain('Who is out today? 1 round today')
  })

  test('leads a coordinator from what has no day planned to the list of it', async () => {
    await site.inside((tx) => offerActivity(tx, { title: 'Chess', description: 'A game', interests: ['games'] }))
    const coordinator = await site.as('coordinator')
    const page = await coordinator.open('/')
    expect(page.main).toContain('What still needs a day? 1 activity has no day planned')
    const [list = ''] = page.links('1 activity has no day planned')
    const listed = (await coordinator.open(list.replace('/testtown', ''))).main
    expect(listed).toContain('Chess')
    expect(listed).not.toContain('Walk in the park')
  })

  test('does not offer a commissioner the follow-ups', async () => {
    const page = await (await site.as('commissioner')).open('/')
    expect(page.links('waiting')).toEqual([])
    expect(page.links('See the outputs')).toHaveLength(1)
    expect(page.links('See what each organisation brought')).toEqual([])
  })

  test('opens each of the eight numbers for the team, as they are', async () => {
    await catchUp(site.database, site.programmeId, rollUp)
    const page = await (await site.as('coordinator')).open('/')
    expect(page.main).toContain('Are we on track?')
    expect(page.html.match(/href="\/testtown\/outputs\/[a-z-]+"/g)).toHaveLength(8)
    expect(page.main).toMatch(/Digital hubs opened So far 2/)
  })

  test('opens each of them for others who may see them, as known at the end of a quarter, small ones protected', async () => {
    for (const role of ['commissioner', 'partner-manager'] as const) {
      const page = await (await site.as(role)).open('/')
      expect(page.main).toContain('Are we on track? Nothing had been counted by the end of 30 September 2026.')
    }
    now = new Date('2027-01-04T10:00:00Z')
    for (const role of ['commissioner', 'partner-manager'] as const) {
      const page = await (await site.as(role)).open('/')
      expect(page.html.match(/href="\/testtown\/outputs\/[a-z-]+"/g)).toHaveLength(8)
      expect(page.main).toMatch(/As recorded by the end of 31 December 2026\..* Digital hubs opened So far \*/)
    }
    now = monday
  })

  test('leads a partner to what each organisation brought', async () => {
    const partner = await (await site.as('partner-manager')).open('/')
    expect(partner.links('See what each organisation brought')).toEqual(['/testtown/outputs?by=partner#groups'])
  })

  test('tells a safeguarding lead where concerns belong, and a hub host first which hub is open', async () => {
    expect((await (await site.as('safeguarding-lead')).open('/')).main).toContain('Kith does not keep concerns')
    const host = (await (await site.as('hub-host')).open('/')).main
    expect(host.indexOf('Which digital hub is open now?')).toBeLessThan(host.indexOf('What is on near me'))
  })

  test('tells somebody what they do next', async () => {
    const page = await citizen.open('/')
    expect(page.main).toMatch(/What am I doing next\? Walk in the park ?, Wednesday 25 November, 10am/)
    expect(page.links('Go to your own page')).toHaveLength(1)
  })
})

describe('somebody’s own page', () => {
  test('says what comes next, and giving up a place needs no reason', async () => {
    const page = await citizen.open('/me')
    expect(page.main).toContain('Hello, Nia Wynn')
    expect(page.main).toContain('Walk in the park')
    await citizen.send(`/me/leave/${sessionId}`, {})
    expect((await citizen.open('/me')).main).toContain('You have not joined anything yet')
    const entries = await site.inside((tx) => entriesAbout(tx, [person.key]))
    expect(entries.at(-1)?.what).toBe('activities.left')
  })

  test('hands over a copy of everything', async () => {
    const copy = await citizen.open('/me/copy.json')
    expect(JSON.parse(copy.html).person[0].name).toBe('Nia Wynn')
  })

  test('lets them stop one thing, and be forgotten at once', async () => {
    await citizen.fillIn('/me/stop/contact', {})
    expect((await citizen.open('/me')).links('Stop this')).toHaveLength(1)
    const left = await citizen.fillIn('/me/stop/keep', {})
    expect(left.text).toContain('Sign in')
    expect((await citizen.open('/me')).path).toContain('/sign-in')
    const people = await (await site.as('coordinator')).open(`/people/${person.id}`)
    expect(people.status).toBe(404)
  })

  test('is nobody’s where the account belongs to no person', async () => {
    expect((await (await site.as('citizen')).open('/me')).status).toBe(404)
    expect((await (await site.as('coordinator')).open('/me')).status).toBe(403)
  })
})

test('the privacy page says why each thing is asked', async () => {
  const page = await site.visitor().open('/privacy')
  expect(page.heading).toBe('Your privacy')
  expect(page.main).toContain('we may write down a sentence of it, without names')
  expect(page.main).toContain('Only the worker who wrote it and the coordinator read it')
})
