import { type NewActivity, offerActivity, planSeries } from '../src/activities/index.ts'
import { openHub } from '../src/hubs/index.ts'
import { addVenue } from '../src/places/index.ts'
import { daysAfter } from '../src/platform/clock/index.ts'
import { type Database, inProgramme, type ProgrammeId, type Tx } from '../src/platform/database/index.ts'

/** As many hubs as the programme in Liverpool had, and more on than it can have had. */
export const stockedHubs = 50
export const stockedActivities = 400
const stockedPlaces = 80
const interests = ['walking', 'singing', 'gardening', 'cooking', 'computers']
const hours = { monday: [{ from: '10:00', to: '16:00' }], thursday: [{ from: '12:00', to: '18:00' }] }

async function offer(tx: Tx, n: number, places: readonly NewActivity['venueId'][]): Promise<void> {
  const given = {
    title: `Neighbours together, group ${n}`,
    description: '',
    interests: interests.filter((_, at) => at % (1 + (n % 3)) === 0),
    venueId: places[n % places.length] ?? null,
    cost: 'Free',
    capacity: 12,
    access: ['step-free'],
  }
  const activityId = await offerActivity(tx, given)
  await planSeries(tx, { activityId, day: daysAfter(tx.today, 1 + (n % 7)), from: '10:00', to: '11:30', weeks: 5 })
}

/** Puts on as much as a large programme has, each week for five weeks, by the verbs that people use. */
export function stock(database: Database, programmeId: ProgrammeId): Promise<void> {
  return inProgramme(database, { programmeId, actor: null }, async (tx) => {
    const spotOf = (n: number) => ({ latitude: 53.38 + (n % 10) / 250, longitude: -2.99 + Math.floor(n / 10) / 150 })
    const places: NewActivity['venueId'][] = []
    for (let n = 0; n < stockedPlaces; n += 1) {
      const { id } = await addVenue(tx, { name: `Community house ${n}`, setting: 'social', area: null, ...spotOf(n) })
      places.push(id)
    }
    for (let n = 0; n < stockedHubs; n += 1) await openHub(tx, { name: `Digital hub ${n}`, kind: 'static', hours })
    for (let n = 0; n < stockedActivities; n += 1) await offer(tx, n, places)
  })
}
