import { beforeAll, describe, expect, test } from 'vitest'
import { testSite } from '../../tests/kit/site.ts'
import { entriesOf } from '../platform/record/index.ts'
import { openHub } from './index.ts'

// Half past two in the afternoon of a Tuesday in summer.
const site = await testSite({ clock: () => new Date('2014-07-15T13:30:00Z') })

beforeAll(async () => {
  await site.database.pool.query(`
    insert into area (code, kind, name, edition, latitude, longitude)
    values ('E05015290', 'ward', 'Toxteth', '2023', 53.39, -2.96)`)
  const morning = { from: '10:00', to: '12:00' }
  const all = [morning, { from: '13:00', to: '16:00' }]
  await site.inside(async (tx) => {
    const far = { name: 'Anfield Library', kind: 'static' as const, latitude: 53.43, longitude: -2.96 }
    await openHub(tx, { ...far, hours: { tuesday: all, friday: [morning] }, happenedOn: '2013-01-07' })
    const near = { name: 'Bus on Park Road', kind: 'mobile' as const, latitude: 53.389, longitude: -2.961 }
    await openHub(tx, { ...near, hours: { tuesday: [morning] }, happenedOn: '2013-01-07' })
    await openHub(tx, { name: 'Corner Café', kind: 'pop-up', happenedOn: '2014-07-01' })
  })
})

const names = async (path: string) => {
  const page = await site.visitor().open(path)
  return [...page.html.matchAll(/<a href="[^"]*"><strong dir="auto">(.*?)<\/strong>/g)].map(([, name]) => name)
}

describe('a visitor', () => {
  test.each([
    ['/hubs', ['Anfield Library', 'Bus on Park Road', 'Corner Café']],
    ['/hubs?open=now', ['Anfield Library']],
    ['/hubs?open=today', ['Anfield Library', 'Bus on Park Road']],
    ['/hubs?open=week&near=Toxteth', ['Bus on Park Road', 'Anfield Library']],
    ['/hubs?open=sometimes', ['Anfield Library', 'Bus on Park Road', 'Corner Café']],
  ])('sees which hubs are open: %s', async (path, expected) => {
    expect(await names(path)).toEqual(expected)
  })

  test('sees until when a hub is open, or when it opens next, and how far it is', async () => {
    const page = await site.visitor().open('/hubs?near=toxteth')
    expect(page.main).toContain('Anfield Library Open now, until 4pm')
    expect(page.main).toContain('Bus on Park Road Opens Tuesday 22 July, 10am About 3 minutes’ walk')
    expect(page.main).toContain('Corner Café Ask us when it is open')
  })

  test('is told what to type where the place is not known, as by every form', async () => {
    const page = await site.visitor().open('/hubs?open=week&near=Atlantis')
    expect(page.status).toBe(422)
    expect(page.problems).toEqual([
      'We do not know that place. Type a postcode, such as L8, or the name of a neighbourhood',
    ])
    expect(page.links('We do not know that place')).toEqual(['#near'])
    expect([page.valuesOf('near'), page.valuesOf('open')]).toEqual([['Atlantis'], ['week']])
    expect(page.main).not.toContain('Anfield Library')
    expect(page.links('See all hubs')).toEqual(['/testtown/hubs'])
  })

  test('sees the opening times of one hub', async () => {
    const [path = ''] = (await site.visitor().open('/hubs')).links('Anfield')
    const page = await site.visitor().open(path)
    expect(page.heading).toBe('Anfield Library')
    expect(page.main).toContain('Tuesday 10am to midday, 1pm to 4pm Wednesday Closed')
    expect(page.links('Close this hub')).toEqual([])
  })

  test('is answered alike for a hub that is not there and an id that is none', async () => {
    for (const id of ['00000000-0000-7000-8000-000000000000', 'library']) {
      expect((await site.visitor().open(`/hubs/${id}`)).status).toBe(404)
    }
  })
})

describe('the coordinator', () => {
  const newHub = {
    name: 'Granby Street Market',
    kind: 'pop-up',
    postcode: 'L8 2TR',
    monday: '10 to 4',
    equipment: 'Two tablets',
    'day-day': 14,
    'day-month': 7,
    'day-year': 2014,
  }

  test('opens a hub, which counts from the day it opened', async () => {
    const page = await (await site.as('coordinator')).fillIn('/hubs/new', newHub)
    expect(page.heading).toBe('Granby Street Market')
    expect(page.main).toContain('Monday 10am to 4pm')
    const opened = await site.inside((tx) => entriesOf(tx, ['hubs.opened'], '2014-07-14', '2014-07-14', 10))
    expect(opened.map(({ detail }) => [detail.kind, detail.area])).toEqual([['pop-up', 'L8']])
  })

  test('is told of every problem at once, and nothing typed is lost', async () => {
    const wrong = { ...newHub, name: '', monday: 'mornings', tuesday: '4-10-12', 'day-year': 2015 }
    const page = await (await site.as('coordinator')).fillIn('/hubs/new', wrong)
    expect(page.status).toBe(422)
    expect(page.problems).toEqual([
      'Answer “Name of the hub”',
      'Type from when until when for “Open on Mondays”, such as 10 to 4, or 10 to 12:30, 1:30 to 5',
      'Type from when until when for “Open on Tuesdays”, such as 10 to 4, or 10 to 12:30, 1:30 to 5',
    ])
    expect(page.valuesOf('monday')).toEqual(['mornings'])
    expect(page.valuesOf('equipment')).toEqual(['Two tablets'])
  })

  test('cannot open a hub tomorrow', async () => {
    const page = await (await site.as('coordinator')).fillIn('/hubs/new', { ...newHub, 'day-day': 16 })
    expect(page.problems).toEqual(['Choose today or a day before'])
  })

  test('changes its hours, closes it and opens it again', async () => {
    const browser = await site.as('coordinator')
    const { path } = await browser.fillIn('/hubs/new', { ...newHub, name: 'Dingle Hall' })
    const changing = await browser.open(`${path}/change`)
    expect(changing.valuesOf('monday')).toEqual(['10:00-16:00'])
    const changed = await browser.fillIn(`${path}/change`, { name: 'Dingle Hall', kind: 'static', friday: '1-3' })
    expect(changed.main).toContain('Monday Closed')
    expect(changed.main).toContain('Friday 1pm to 3pm')
    const day = { 'day-day': 15, 'day-month': 7, 'day-year': 2014 }
    expect((await browser.fillIn(`${path}/close`, day)).main).toContain('This hub closed on 15 July 2014.')
    expect(await names('/hubs')).not.toContain('Dingle Hall')
    await browser.fillIn(`${path}/close`, day)
    expect(await names('/hubs')).toContain('Dingle Hall')
    const kinds = ['hubs.opened', 'hubs.changed', 'hubs.closed', 'hubs.reopened']
    const told = await site.inside((tx) => entriesOf(tx, kinds, '2014-07-15', '2014-07-15', 10))
    expect(told.map(({ what }) => what)).toEqual(['hubs.changed', 'hubs.closed', 'hubs.reopened'])
  })

  test('alone may do this', async () => {
    expect((await (await site.as('outreach-worker')).open('/hubs/new')).status).toBe(403)
  })
})
