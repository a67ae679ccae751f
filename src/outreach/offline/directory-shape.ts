import type { HubKind, Timetable } from '../../hubs/index.ts'

// What the phone keeps of what there is near here. Only types: the server writes it and the browser reads it.

/** Degrees to three decimals, about 100 metres: a street, not a door. */
export type RoughSpot = readonly [latitude: number, longitude: number]

export interface DirectoryWard {
  code: string
  name: string
  spot: RoughSpot | null
}

export interface DirectoryPlace {
  name: string | null
  /** Code of the ward it lies in. */
  ward: string | null
  spot: RoughSpot | null
}

/** `free` is how many places were free when the directory was made: 0 is full, null is as many as come. */
export type DirectorySession = readonly [startsAt: EpochMinutes, minutes: number, free: number | null]

/** Minutes since the beginning of 1970. */
export type EpochMinutes = number

export interface DirectoryActivity {
  id: string
  title: string
  /** Codes. */
  interests: readonly string[]
  /** The next ones, at most three, soonest first. */
  sessions: readonly DirectorySession[]
  /** Which of the directory's `places`. */
  place: number
  /** In the words of whoever offers it. */
  cost: string | null
  /** Codes of what is good to know. */
  access: readonly string[]
}

export interface DirectoryHub extends Timetable {
  id: string
  name: string
  kind: HubKind
  ward: string | null
  spot: RoughSpot | null
}

/** How many may be introduced who share an interest or gift: nobody by name, and no ward in which fewer than 3 do. */
export interface Introducibles {
  /** Code of the interest or gift. */
  code: string
  /** How many by code of ward, 3 or more in each. */
  wards: Readonly<Record<string, number>>
  /** How many in the rest of the programme's area: 0 is nobody, null is one or two. */
  elsewhere: number | null
}

export interface Directory {
  /** When it was put together, as ISO 8601: the age of all that it says. */
  madeAt: string
  wards: readonly DirectoryWard[]
  hubs: readonly DirectoryHub[]
  /** Soonest first. */
  activities: readonly DirectoryActivity[]
  places: readonly DirectoryPlace[]
  introducible: { interests: readonly Introducibles[]; gifts: readonly Introducibles[] }
  /** How many activities (those furthest in time) and hubs (the last by name) did not fit. */
  left: number
}
