import type { AheadActivity } from '../../activities/index.ts'
import type { Hub } from '../../hubs/index.ts'
import type { Area } from '../../programme/index.ts'
import type {
  DirectoryActivity,
  DirectoryHub,
  DirectoryPlace,
  DirectorySession,
  DirectoryWard,
  RoughSpot,
} from './directory-shape.ts'

interface Situated {
  latitude: number | null
  longitude: number | null
}

/** Ward by code of any area in it. */
type WardOf = ReadonlyMap<string, string>

const rough = (degrees: number) => Math.round(degrees * 1000) / 1000

const spotOf = ({ latitude, longitude }: Situated): RoughSpot | null =>
  latitude === null || longitude === null ? null : [rough(latitude), rough(longitude)]

const whereOf = (thing: Situated & { area: string | null }, wardOf: WardOf) => ({
  ward: (thing.area && wardOf.get(thing.area)) ?? null,
  spot: spotOf(thing),
})

export function lineOfWard(ward: Area): DirectoryWard {
  return { code: ward.code, name: ward.name, spot: spotOf(ward) }
}

export function lineOfHub(hub: Hub, wardOf: WardOf): DirectoryHub {
  const { id, name, kind, hours, openedOn, closedOn } = hub
  return { id, name, kind, hours, openedOn, closedOn, ...whereOf(hub, wardOf) }
}

/** An activity with its place in full; `fitted` lists each place once. */
export interface PlacedActivity extends Omit<DirectoryActivity, 'place'> {
  place: DirectoryPlace
}

const minutes = (milliseconds: number) => Math.round(milliseconds / 60_000)

function lineOfSession({ startsAt, endsAt, free }: AheadActivity['sessions'][number]): DirectorySession {
  return [minutes(startsAt.getTime()), minutes(endsAt.getTime() - startsAt.getTime()), free]
}

export function lineOfActivity(activity: AheadActivity, wardOf: WardOf): PlacedActivity {
  const { id, title, interests, cost, access } = activity
  const sessions = activity.sessions.map(lineOfSession)
  return { id, title, interests, sessions, cost, access, place: { name: activity.place, ...whereOf(activity, wardOf) } }
}
