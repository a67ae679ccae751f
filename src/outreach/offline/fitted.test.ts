import { beforeAll, describe, expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'
import { directoryFor } from './directory.ts'
import type { PlacedActivity } from './directory-lines.ts'
import type { DirectoryHub } from './directory-shape.ts'
import { fitted } from './fitted.ts'

const place = (name: string) => ({ name, ward: null, spot: null })
const activity = (n: number): PlacedActivity => ({
  id: `activity ${n}`,
  title: 'Walk',
  interests: [],
  sessions: [[n, 60, null]],
  cost: null,
  access: [],
  place: place(`Place ${n % 2}`),
})
const hub = (n: number): DirectoryHub => ({
  id: `hub ${n}`,
  name: `Hub ${n}`,
  kind: 'static',
  hours: {},
  openedOn: '2014-01-15',
  closedOn: null,
  ward: null,
  spot: null,
})
const whole = {
  madeAt: '2014-01-15T09:00:00.000Z',
  wards: [],
  hubs: [1, 2, 3].map(hub),
  activities: [1, 2, 3, 4, 5, 6].map(activity),
  introducible: { interests: [], gifts: [] },
}
const bytes = (of: unknown) => Buffer.byteLength(JSON.stringify(of))

describe('what does not fit', () => {
  test('is nothing where there is room, and each place is told once', () => {
    const all = fitted(whole, 0, 10_000)
    expect(all.left).toBe(0)
    expect(all.places).toEqual([place('Place 1'), place('Place 0')])
    expect(all.activities.map((each) => each.place)).toEqual([0, 1, 0, 1, 0, 1])
  })

  test('is what is furthest in time, then hubs from the end, and how much is said', () => {
    const all = bytes(fitted(whole, 0, 10_000))
    for (let most = 400; most <= all; most += 7) {
      const some = fitted(whole, 2, most)
      const [activities, hubs] = [some.activities.length, some.hubs.length]
      expect(bytes(some)).toBeLessThanOrEqual(most)
      expect(some.left).toBe(2 + 9 - activities - hubs)
      expect(some.activities.map(({ id }) => id)).toEqual(whole.activities.slice(0, activities).map(({ id }) => id))
      expect(some.hubs).toEqual(whole.hubs.slice(0, hubs))
      expect(activities === 0 || hubs === 3).toBe(true)
      expect(some.places).toHaveLength(Math.min(2, activities))
    }
  })
})

describe('a large programme', async () => {
  const site = await testSite({ clock: () => new Date('2014-01-15T09:00:00Z'), slug: 'largetown' })
  const made = () => site.inside((tx) => directoryFor(tx, { settings: { localAuthority: 'E08000012' } }))

  // As long as such words usually are, in 200 venues and 60 wards.
  const offer = (from: number, to: number) =>
    site.database.pool.query(
      `with made as (
        insert into activity (programme_id, id, title, description, interests, place, area, latitude, longitude, cost,
          access, capacity, offered_on)
        select $1, gen_random_uuid(), 'Tuesday walk and talk number ' || n, repeat('words ', 50),
          array['walking', 'gardening'], 'Community centre, ' || (n % 200) || ' Smithdown Road',
          'E05' || (n % 60 + 10000), 53.39 + (n % 200) * 0.001, -2.96, '£2, or what you can',
          array['step-free', 'toilet', 'hearing-loop'], 20, '2014-01-01'
        from generate_series($2::integer, $3::integer) n returning id)
      insert into activity_session (programme_id, id, activity_id, starts_at, ends_at)
      select $1, gen_random_uuid(), id, at, at + interval '90 minutes'
      from made, generate_series(timestamptz '2014-01-15 10:00Z', '2014-03-15', '7 days') at`,
      [site.programmeId, from, to],
    )

  beforeAll(async () => {
    const { pool } = site.database
    await pool.query(`
      insert into area (code, kind, name, edition, parent_code, latitude, longitude)
      select 'E05' || (n + 10000), 'ward', 'Neighbourhood ' || n, '2023', 'E08000012', 53.4, -2.96
      from generate_series(0, 59) n`)
    await pool.query(
      `insert into hub (programme_id, id, name, kind, area, latitude, longitude, opened_on, hours)
      select $1, gen_random_uuid(), 'Digital hub number ' || n, 'static', 'E05010001', 53.4, -2.96, '2013-01-01', (
        select jsonb_object_agg(day, '[{"from": "10:00", "to": "12:30"}, {"from": "13:30", "to": "17:00"}]'::jsonb)
        from unnest(array['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']) day)
      from generate_series(1, 50) n`,
      [site.programmeId],
    )
    await offer(1, 1000)
  })

  test.each([1000, 4000])('of %i activities and 50 hubs stays within 300 KB', async (offered) => {
    if (offered > 1000) await offer(1001, offered)
    const directory = await made()
    const [first] = directory.activities
    expect(bytes(directory)).toBeLessThanOrEqual(300_000)
    expect([directory.hubs.length, directory.wards.length, first?.sessions.length]).toEqual([50, 60, 3])
    expect(directory.activities.length).toBeGreaterThan(750)
    expect(directory.activities.length + directory.left).toBe(offered)
  })
})
