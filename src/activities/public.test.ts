import { beforeAll, describe, expect, test } from 'vitest'
import { neighbour } from '../../tests/kit/neighbour.ts'
import { testSite } from '../../tests/kit/site.ts'
import { addVenue } from '../places/index.ts'
import { newId, type Tx } from '../platform/database/index.ts'
import { type ActivityId, cancelSession, joinSession, offerActivity, planSeries, type SessionId } from './index.ts'

// A Wednesday.
const site = await testSite({ clock: () => new Date('2014-01-15T09:00:00Z') })

interface Offered {
  activity: ActivityId
  sessions: SessionId[]
}

let walk: Offered

async function offered(
  tx: Tx,
  given: Parameters<typeof offerActivity>[1],
  day: string,
  weeks: number,
): Promise<Offered> {
  const activity = await offerActivity(tx, given)
  return { activity, sessions: await planSeries(tx, { activityId: activity, day, from: '10:00', to: '11:30', weeks }) }
}

beforeAll(async () => {
  await site.database.pool.query(`
    insert into area (code, kind, name, edition, latitude, longitude)
    values ('E05015290', 'ward', 'Toxteth', '2023', 53.39, -2.96)`)
  await site.inside(async (tx) => {
    const host = await neighbour(tx, { name: 'Wilhelmina Quirk' })
    const [near, far] = [
      await addVenue(tx, {
        name: 'Park gates',
        setting: 'street',
        address: 'Ullet Road',
        latitude: 53.391,
        longitude: -2.96,
      }),
      await addVenue(tx, { name: 'St Bride’s', setting: 'worship', latitude: 53.45, longitude: -2.96 }),
    ]
    const slow = { title: 'Slow walk', description: 'Two miles\nWith a café stop', interests: ['walking'] }
    const told = { ...slow, venueId: near.id, cost: 'Free', access: ['step-free'], capacity: 1, hostPersonId: host.id }
    walk = await offered(tx, told, '2014-01-15', 3)
    const sing = { title: 'Choir', description: 'All voices', interests: ['singing'], venueId: far.id }
    await offered(tx, sing, '2014-01-16', 1)
    for (const sessionId of walk.sessions.slice(0, 1)) await joinSession(tx, { personId: host.id, sessionId })
  })
})

const titles = async (path: string) => {
  const page = await site.visitor().open(path)
  return [...page.html.matchAll(/<strong dir="auto">(.*?)<\/strong>/g)].map(([, title]) => title)
}

describe('what is on', () => {
  test('is listed by day, with time, place and cost', async () => {
    const page = await site.visitor().open('/activities')
    expect(page.heading).toBe('What is on')
    expect(page.main).toContain('Today, Wednesday 15 January Slow walk 10am to 11:30am, Park gates Free')
    expect(page.main).toContain('Tomorrow, Thursday 16 January Choir')
    expect(page.main).toContain('2 things to do.')
  })

  test.each([
    ['/activities?day=today', ['Slow walk']],
    ['/activities?day=tomorrow', ['Choir']],
    ['/activities?day=weekend', []],
    ['/activities?interest=singing', ['Choir']],
    ['/activities?interest=singing&interest=walking', ['Slow walk', 'Choir']],
    ['/activities?near=Toxteth&within=15', ['Slow walk']],
    ['/activities?near=Toxteth', ['Slow walk', 'Choir']],
    ['/activities?day=never&within=9&interest=nothing&page=-1', ['Slow walk', 'Choir']],
  ])('can be narrowed: %s', async (path, expected) => {
    expect(await titles(path)).toEqual(expected)
  })

  test('says how far it is to walk from a place that was typed', async () => {
    expect((await site.visitor().open('/activities?near=toxteth')).main).toContain('About 2 minutes’ walk')
  })

  test('says what to type where the place is not known, as every form does', async () => {
    const page = await site.visitor().open('/activities?near=Atlantis&within=15')
    expect(page.status).toBe(422)
    expect(page.problems).toEqual([
      'We do not know that place. Type a postcode, such as L8, or the name of a neighbourhood',
    ])
    expect(page.links('We do not know that place')).toEqual(['#near'])
    expect(page.html).toMatch(/<details [^>]*open/)
    expect([page.valuesOf('near'), page.valuesOf('within')]).toEqual([['Atlantis'], ['15']])
    expect(page.main).not.toContain('Slow walk')
    expect(page.links('See everything')).toEqual(['/testtown/activities'])
  })

  test('leaves out what was called off', async () => {
    await site.inside(async (tx) => {
      const { sessions } = await offered(tx, { title: 'Bingo', description: 'Fun', interests: [] }, '2014-01-17', 1)
      for (const session of sessions) await cancelSession(tx, session)
    })
    expect(await titles('/activities')).not.toContain('Bingo')
  })

  test('is shown 25 at a time', async () => {
    const many = await testSite({ clock: () => new Date('2014-01-15T09:00:00Z'), slug: 'manytown' })
    await many.inside(async (tx) => {
      const told = { description: 'Words', interests: ['reading'] }
      for (let n = 1; n <= 30; n += 1) await offered(tx, { ...told, title: `Reading ${n}` }, '2014-01-16', 1)
    })
    const [first, second] = [
      await many.visitor().open('/activities'),
      await many.visitor().open('/activities?page=2&interest=reading'),
    ]
    expect(first.main).toContain('30 things to do.')
    expect(first.html.match(/<strong dir="auto">/g)).toHaveLength(25)
    expect(second.html.match(/<strong dir="auto">/g)).toHaveLength(5)
    expect(second.links('Previous')).toEqual(['/manytown/activities?interest=reading'])
  })
})

describe('an activity', () => {
  test('says where, what it costs and what is good to know, and when a day is full', async () => {
    const page = await site.visitor().open(`/activities/${walk.activity}`)
    expect(page.main).toContain('Park gates Ullet Road')
    expect(page.main).toContain('No steps')
    expect(page.main).toContain('Wednesday 15 January, 10am to 11:30am Full. You can go on the waiting list')
    expect(page.main).toContain('Wednesday 22 January, 10am to 11:30am 1 place left')
  })

  test('is not found under an unknown or malformed name', async () => {
    for (const id of ['00000000-0000-7000-8000-000000000000', 'choir', walk.sessions[0]]) {
      expect((await site.visitor().open(`/activities/${id}`)).status).toBe(404)
    }
  })

  test('has nothing about anybody on any public page', async () => {
    const session = walk.sessions[0]
    const paths = ['', `/${walk.activity}`, `/${walk.activity}/join`, `/${walk.activity}/joined?session=${session}`]
    const files = [`/${walk.activity}/sessions/${session}/calendar.ics`]
    for (const path of [...paths, ...files]) {
      const page = await site.visitor().open(`/activities${path}`)
      expect(page.status).toBe(200)
      expect(page.html).not.toMatch(/Quirk|Neighbour|07700|4477/)
    }
  })

  test('is told of no day that is not there', async () => {
    for (const wrong of ['zz', newId()]) {
      expect((await site.visitor().open(`/activities/${walk.activity}/joined?session=${wrong}`)).status).toBe(404)
    }
  })
})
