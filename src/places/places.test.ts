import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testSite } from '../../tests/kit/site.ts'
import { entriesOf } from '../platform/record/index.ts'
import { addVenue, changeVenue, liesWithin, metresBetween, metresWithin, minutesWalk, venues } from './index.ts'

const site = await testSite()
const limeStreet = { latitude: 53.4075, longitude: -2.9777 }
const metropolitanCathedral = { latitude: 53.4047, longitude: -2.9689 }

test('a venue is known by its name, and the record knows only where it is', async () => {
  await site.inside((tx) => addVenue(tx, { name: 'The Brink', setting: 'social', area: 'L1', ...limeStreet }))
  const { known, entries } = await site.inside(async (tx) => ({
    known: await venues(tx),
    entries: await entriesOf(tx, ['places.venue-added'], tx.today, tx.today, 10),
  }))
  expect(known.map(({ name, setting, address }) => [name, setting, address])).toEqual([['The Brink', 'social', null]])
  expect(entries.map(({ detail }) => detail)).toEqual([{ venue: known[0]?.id, setting: 'social', area: 'L1' }])
})

test('a changed venue records which particulars changed, and only those', async () => {
  const { id, entries } = await site.inside(async (tx) => {
    const venue = await addVenue(tx, { name: 'Corner Shop', setting: 'shop' })
    await changeVenue(tx, venue.id, { name: 'Corner Shop', address: '1 High Street', area: 'L8' })
    return { id: venue.id, entries: await entriesOf(tx, ['places.venue-changed'], tx.today, tx.today, 10) }
  })
  expect(entries.map(({ detail }) => detail)).toEqual([{ venue: id, fields: ['address', 'area'] }])
  const known = await site.inside(venues)
  expect(known.find((venue) => venue.id === id)).toMatchObject({ name: 'Corner Shop', address: '1 High Street' })
})

test('distances are those of the sphere', () => {
  // One degree of latitude is 2πR/360; Lime Street Station to the cathedral is some 660 metres on the map.
  expect(metresBetween({ latitude: 53, longitude: -3 }, { latitude: 54, longitude: -3 })).toBeCloseTo(111_195, -1)
  expect(metresBetween(limeStreet, metropolitanCathedral)).toBeGreaterThan(640)
  expect(metresBetween(limeStreet, metropolitanCathedral)).toBeLessThan(680)
  expect(metresBetween(limeStreet, metropolitanCathedral)).toBe(metresBetween(metropolitanCathedral, limeStreet))
})

test.each([
  [0, 1],
  [61, 1],
  [62, 2],
  [800, 13],
])('%d metres as the crow flies are %d minutes on foot', (metres, minutes) => {
  expect(minutesWalk(metres)).toBe(minutes)
})

test('whoever is within so many minutes is no more than so many minutes away', () => {
  for (const minutes of [5, 15, 30, 60]) expect(minutesWalk(metresWithin(minutes))).toBe(minutes)
})

test('what the database finds within a distance lies within it on the sphere, whichever way one goes', async () => {
  const spots = Array.from({ length: 24 }, (_, way) => {
    const turn = (way * Math.PI) / 12
    return { latitude: 53.4 + 0.03 * Math.sin(turn), longitude: -2.96 + 0.05 * Math.cos(turn) }
  })
  const middle = { latitude: 53.4, longitude: -2.96 }
  await site.inside(async (tx) => {
    for (const spot of spots) {
      const metres = metresBetween(middle, spot)
      const found = async (within: number) => {
        const columns = {
          latitude: sql<number>`${spot.latitude}::float8`,
          longitude: sql<number>`${spot.longitude}::float8`,
        }
        const { rows } = await sql<{ near: boolean }>`select ${liesWithin(columns, middle, within)} as near`.execute(
          tx.db,
        )
        return rows[0]?.near
      }
      expect([await found(metres * 0.997), await found(metres * 1.003)]).toEqual([false, true])
    }
  })
})
