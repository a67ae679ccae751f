import { Calendar } from '../calendar.ts'
import type { Human } from '../cast/human.ts'
import { Chance } from '../chance.ts'
import type { Act } from '../deed.ts'
import type { Story } from '../story.ts'
import { offerActivities, type PlannedSession } from './activities.ts'
import { attend, lookForward, sessionsOf } from './attendance.ts'
import { inOrder } from './chain.ts'
import { callOff, countAllHeads } from './heads.ts'
import { type KnownHub, openHubs } from './hubs.ts'
import { live } from './life.ts'
import { setContract } from './money.ts'
import { nameThemes, raiseNeeds } from './own-words.ts'
import { type FullRound, gatherPeople, letArrive, type Met } from './people.ts'
import { keepPromise } from './promises.ts'
import { takeUpRoles } from './roles.ts'
import { planRounds } from './rounds.ts'
import { gatherTeam, giveAccounts } from './staff.ts'
import { Stage } from './stage.ts'
import { holdRound, planAnonymous } from './talks.ts'
import { Telling } from './telling.ts'
import { unsettle } from './unusual.ts'
import { findVenues, type KnownVenue } from './venues.ts'

/** The rounds with their conversations, and everybody with the way they came. */
function meetPeople(stage: Stage, venues: readonly KnownVenue[]): Met[] {
  const newcomers = gatherPeople(stage)
  const anonymous = planAnonymous(stage)
  const chance = stage.chance.for('meeting')
  const rounds: FullRound[] = planRounds(stage, venues, anonymous.length + newcomers.length / 4).map((round) => ({
    round,
    talks: [],
  }))
  for (const talk of anonymous) chance.pick(rounds).talks.push(talk)
  const met = letArrive(stage, newcomers, rounds)
  for (const { round, talks } of rounds) holdRound(stage, chance, round, talks)
  return met
}

function liveAll(stage: Stage, met: readonly Met[], hubs: readonly KnownHub[]): Telling[] {
  const chance = stage.chance.for('lives')
  return met.map(({ human, talk }) => {
    const telling = new Telling(stage, chance, human)
    live(telling, talk, hubs)
    if (talk) keepPromise(telling, talk)
    takeUpRoles(telling)
    return telling
  })
}

/** Those who take part in community action go to something; of the others, nobody does. */
function comeTogether(stage: Stage, tellings: readonly Telling[], sessions: readonly PlannedSession[]): void {
  const { last } = stage.calendar
  for (const telling of tellings) {
    const { human, chance } = telling
    if (!human.part.community) continue
    for (const session of sessionsOf(chance, sessions, human, last)) attend(telling, session)
  }
}

const mayHost = ({ part, stays }: Human) => stays && part.community && part.roles.includes('active-citizen')

/** Turns a story into all that is done in it, in the order in which it is told. The same story gives the same plan. */
export function planOf(story: Story): Act[] {
  const stage = new Stage(story, new Calendar(story.period, story.slowStart), new Chance(`${story.name} ${story.seed}`))
  gatherTeam(stage)
  setContract(stage)
  const venues = findVenues(stage)
  const hubs = openHubs(stage)
  const met = meetPeople(stage, venues)
  const tellings = liveAll(stage, met, hubs)
  const people = met.map(({ human }) => human)
  const { sessions, hosting } = offerActivities(stage, venues, people.filter(mayHost))
  callOff(stage, sessions)
  comeTogether(stage, tellings, sessions)
  countAllHeads(stage, sessions)
  nameThemes(stage)
  raiseNeeds(stage, { sessions, hubs })
  const withAccounts = giveAccounts(stage, people)
  const needed = new Set([...hosting, ...withAccounts.map(({ person }) => person)])
  if (story.ahead > 0) lookAhead(tellings, sessions, withAccounts)
  unsettle(stage, { people, sessions, needed })
  return inOrder(stage.chains)
}

/** Names are down for what is still to come: one person in ten, and everybody with an account. */
function lookAhead(tellings: readonly Telling[], sessions: readonly PlannedSession[], withAccounts: Human[]): void {
  for (const telling of tellings) {
    const { human, chance, stage } = telling
    const asks = withAccounts.includes(human) || (human.stays && human.part.community && chance.holds(0.2))
    if (asks) lookForward(telling, sessions, stage.calendar.last)
  }
}
