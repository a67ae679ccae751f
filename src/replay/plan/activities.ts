import { access } from '../../activities/index.ts'
import { daysAfter } from '../../platform/clock/index.ts'
import type { Human } from '../cast/human.ts'
import { ideas } from '../cast/words.ts'
import type { Chance } from '../chance.ts'
import { type Chain, compareDays } from './chain.ts'
import { partnerOf, workers } from './staff.ts'
import { type Stage, someMinute } from './stage.ts'
import { type KnownVenue, venueOn } from './venues.ts'

export interface PlannedSession {
  number: number
  activity: number
  day: string
  /** The day on which it was put on the list. */
  listed: string
  /** When it is over, in minutes since midnight. */
  ends: number
  worker: number
  chain: Chain
  cancelled: boolean
}

/** How many meetings for each person or head that comes. */
const sessionsFor = (communityAction: number) => Math.max(24, Math.round(communityAction / 7.5))

/** Meetings of an activity on average, as `laterOffers` makes them. */
const meetingsEach = 9

interface Offer {
  activity: number
  host: Human | null
  on: string
  chain: Chain
  /** Weeks between two meetings, and how many there are. */
  every: number
  meetings: number
}

const times = [
  { from: '10:00', to: '12:00', ends: 720 },
  { from: '13:30', to: '15:00', ends: 900 },
  { from: '15:30', to: '17:00', ends: 1020 },
  { from: '18:00', to: '19:30', ends: 1170 },
]

function offered(chance: Chance, { activity, host, on }: Offer, venue: KnownVenue, worker: number) {
  const { title, description, interests } = chance.pick(ideas)
  return {
    verb: 'offer',
    activity,
    host: host?.person ?? null,
    title: `${venue.ward.name} ${title}`,
    description,
    interests,
    venue: venue.number,
    capacity: chance.holds(0.5) ? chance.between(8, 24) : null,
    access: chance.some(access, chance.between(0, 3)).map(({ value }) => value),
    cost: chance.holds(0.2) ? '£1 for the tea' : null,
    on,
    at: { partner: partnerOf(worker) },
  } as const
}

/** Puts an activity on the list, with its meetings: the same day and time each week, or every other week. */
function offer(stage: Stage, chance: Chance, venues: readonly KnownVenue[], given: Offer): PlannedSession[] {
  const { activity, host, on, chain, every, meetings } = given
  const worker = host?.arrival.worker ?? chance.pick(workers)
  const minute = someMinute(chance)
  chain.add(on, minute, worker, offered(chance, given, venueOn(chance, venues, on), worker))
  const { from, to, ends } = chance.pick(times)
  const first = daysAfter(on, chance.between(2, 7))
  const days = Array.from({ length: meetings }, (_, week) => daysAfter(first, 7 * every * week)).filter(canMeet(stage))
  const over = stage.calendar.onOrAfter(daysAfter(days.at(-1) ?? on, chance.between(3, 20)))
  if (over < stage.calendar.last && chance.holds(0.6)) {
    chain.add(over, minute, worker, { verb: 'end-activity', activity })
  }
  return days.map((day) => {
    const number = stage.sessions.next()
    chain.add(on, minute, worker, { verb: 'plan-session', session: number, activity, day, from, to })
    return { number, activity, day, listed: on, ends, worker, chain, cancelled: false }
  })
}

/** Nothing meets at Christmas, or after the time for which the story plans. */
function canMeet({ calendar, story }: Stage): (day: string) => boolean {
  const until = daysAfter(story.period.to, story.ahead)
  return (day) => day <= until && (day > calendar.last || calendar.onOrAfter(day) === day)
}

/** The programme's own offers that meet each week from the first month to the last. */
function standingOffers(stage: Stage, howMany: number): Offer[] {
  const weeks = Math.ceil((stage.calendar.days.length + stage.story.ahead) / 7) + 4
  return Array.from({ length: howMany }, (_, activity) => {
    const on = stage.calendar.later(stage.calendar.first, 2 + activity)
    return { activity, host: null, on, chain: stage.chain(), every: 1, meetings: weeks }
  })
}

function laterOffers(stage: Stage, chance: Chance, hosts: readonly Human[], from: number, howMany: number): Offer[] {
  const willing = chance.shuffled(hosts)
  return Array.from({ length: howMany }, (_, n) => {
    const host = chance.holds(0.65) ? willing.pop() : undefined
    const on = host ? stage.calendar.soon(chance, host.arrival.told, 40) : stage.calendar.any(chance)
    const chain = host?.chain ?? stage.chain()
    // Some go on until the story ends.
    const meetings = chance.holds(stage.story.ahead > 0 ? 0.5 : 0.12) ? 60 : chance.between(3, 9)
    return { activity: from + n, host: host ?? null, on, chain, every: chance.between(1, 2), meetings }
  })
}

/** All activities and their meetings, in the order of their days. `hosts` may start one of their own. */
export function offerActivities(
  stage: Stage,
  venues: readonly KnownVenue[],
  hosts: readonly Human[],
): { sessions: PlannedSession[]; hosting: ReadonlySet<number> } {
  const chance = stage.chance.for('activities')
  const wanted = sessionsFor(stage.story.figures.communityAction)
  const standing = standingOffers(stage, wanted > 300 ? 2 : 1)
  const weeks = Math.ceil(stage.calendar.days.length / 7)
  // A programme that goes on shows what is on now: it needs more to choose from than so few people would have made.
  const least = stage.story.ahead > 0 ? 32 : 10
  const others = Math.max(least, Math.round((wanted - standing.length * weeks) / meetingsEach))
  const offers = [...standing, ...laterOffers(stage, chance, hosts, standing.length, others)]
  const sessions = offers.flatMap((each) => offer(stage, chance, venues, each))
  return {
    sessions: sessions.toSorted((a, b) => compareDays(a.day, b.day) || a.number - b.number),
    hosting: new Set(offers.flatMap(({ host }) => (host ? [host.person] : []))),
  }
}
