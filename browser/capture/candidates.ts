import { opennessAt } from '../../src/hubs/hours.ts'
import type {
  Directory,
  DirectoryActivity,
  DirectoryHub,
  DirectorySession,
  RoughSpot,
} from '../../src/outreach/offline/directory-shape.ts'
import type { Lead } from './leads.ts'
import { type Nearness, nearnessOf, walkTo } from './nearness.ts'
import type { ActivitySuggestion, HubSuggestion, Reason, SomeoneSuggestion, Suggestion } from './suggestion.ts'

/** Something that could be suggested, with all that it is ranked by. */
export interface Candidate<S extends Suggestion = Suggestion> {
  id: string
  suggestion: S
  /** What was said that leads to it. */
  leads: readonly Lead[]
  nearness: Nearness
  /** When it begins or opens, in milliseconds. */
  at: number
}

/** Where and when somebody is to be offered something. */
export interface Scene {
  directory: Directory
  ward: string | null
  spot: RoughSpot | null
  now: number
}

type ToSomeone = Extract<Lead, { to: 'someone' }>

const week = 7 * 24 * 60 * 60_000

const startOf = ([minutes]: DirectorySession) => minutes * 60_000

type Holding = Readonly<Partial<Record<'near' | 'open-now' | 'soon', boolean>>>

/** What was said that it fits, each once, what was asked for by name first; then what else speaks for it. */
function reasonsOf(leads: readonly Lead[], holding: Holding): Reason[] {
  const strongest = [...leads].sort((a, b) => b.strength - a.strength)
  const said = new Map(strongest.map(({ because }) => [`${because.list} ${because.of}`, because]))
  const fits = [...said.values()].map((because): Reason => ({ code: 'fits', ...because }))
  const codes = (['near', 'open-now', 'soon'] as const).filter((code) => holding[code])
  return [...fits, ...codes.map((code) => ({ code }))]
}

function activityCandidate(scene: Scene, activity: DirectoryActivity, leads: readonly Lead[]) {
  const session = activity.sessions.find((each) => startOf(each) > scene.now && each[2] !== 0)
  if (!session) return []
  const place = scene.directory.places[activity.place] ?? null
  const walk = walkTo(scene.spot, place?.spot ?? null)
  const nearness = nearnessOf(walk, place !== null && place.ward !== null && place.ward === scene.ward)
  const [at, near] = [startOf(session), nearness === 'near']
  const soon = at - scene.now < week
  // What is for anybody is offered only where it is soon and not far.
  const led = leads.filter(
    (lead) =>
      lead.to === 'activity' &&
      (activity.interests.includes(lead.interest) || (lead.interest === 'any' && soon && nearness !== 'far')),
  )
  const suggestion = {
    kind: 'activity',
    activity,
    place,
    session,
    walk,
    reasons: reasonsOf(led, { near, soon }),
  } as const
  return [{ id: activity.id, suggestion, leads: led, nearness, at }]
}

/** Every activity that has a place free at a session to come. */
export function activitiesToCome(scene: Scene, leads: readonly Lead[]): Candidate<ActivitySuggestion>[] {
  return scene.directory.activities.flatMap((activity) => activityCandidate(scene, activity, leads))
}

function hubCandidate(scene: Scene, hub: DirectoryHub, leads: readonly Lead[]): Candidate<HubSuggestion>[] {
  const openness = opennessAt(hub, new Date(scene.now))
  if (!openness) return []
  const walk = walkTo(scene.spot, hub.spot)
  const nearness = nearnessOf(walk, hub.ward !== null && hub.ward === scene.ward)
  const open = openness.until !== undefined
  const reasons = reasonsOf(leads, { near: nearness === 'near', 'open-now': open })
  const at = openness.from?.getTime() ?? scene.now
  return [{ id: hub.id, suggestion: { kind: 'hub', hub, openness, walk, reasons }, leads, nearness, at }]
}

/** Every hub that is open, or opens in the next seven days. */
export function hubsToCome(scene: Scene, leads: readonly Lead[]): Candidate<HubSuggestion>[] {
  const led = leads.filter(({ to }) => to === 'hub')
  return scene.directory.hubs.flatMap((hub) => hubCandidate(scene, hub, led))
}

/** In the ward here where enough share it; else wherever somebody does, at least so many. */
function whereShared({ directory, ward }: Scene, shares: 'interests' | 'gifts', code: string) {
  const shared = directory.introducible[shares].find((each) => each.code === code)
  if (!shared) return null
  const here = ward === null ? undefined : shared.wards[ward]
  if (ward !== null && here !== undefined) return { ward, people: here }
  const inWards = Object.values(shared.wards).reduce((sum, people) => sum + people, 0)
  const people = inWards + (shared.elsewhere ?? 0)
  return people === 0 && shared.elsewhere !== null ? null : { ward: null, people: people === 0 ? null : people }
}

function someoneCandidate(scene: Scene, first: ToSomeone, leads: readonly ToSomeone[]): Candidate<SomeoneSuggestion>[] {
  const { shares, code } = first
  const where = whereShared(scene, shares, code)
  if (!where) return []
  const led = leads.filter((lead) => lead.shares === shares && lead.code === code)
  const near = where.ward !== null
  const suggestion = { kind: 'someone', shares, code, ...where, walk: null, reasons: reasonsOf(led, { near }) } as const
  return [{ id: `${shares} ${code}`, suggestion, leads: led, nearness: near ? 'near' : 'unknown', at: Infinity }]
}

/** For each interest or gift that something said leads to: that there is somebody who shares it. */
export function peopleToMeet(scene: Scene, leads: readonly Lead[]): Candidate<SomeoneSuggestion>[] {
  const led = leads.filter((lead) => lead.to === 'someone')
  const shared = new Map(led.map((lead) => [`${lead.shares} ${lead.code}`, lead]))
  return [...shared.values()].flatMap((first) => someoneCandidate(scene, first, led))
}
