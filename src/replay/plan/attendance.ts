import { daysAfter } from '../../platform/clock/index.ts'
import type { Human } from '../cast/human.ts'
import type { Chance } from '../chance.ts'
import type { PlannedSession } from './activities.ts'
import type { Telling } from './telling.ts'

/** Meetings that will be, or were, held: nobody goes to one that is called off. */
function heldBetween(sessions: readonly PlannedSession[], from: string, to: string): PlannedSession[] {
  return sessions.filter(({ day, cancelled }) => day > from && day <= to && !cancelled)
}

/** The meetings somebody goes to: most come once, some become regulars. Not before the day after they were known. */
export function sessionsOf(chance: Chance, sessions: readonly PlannedSession[], human: Human, last: string) {
  const from = human.arrival.told
  const near = heldBetween(sessions, from, daysAfter(from, 90)).filter(({ day }) => day <= last)
  const possible = near.length > 0 ? near : heldBetween(sessions, from, last)
  if (possible.length === 0) throw new Error(`no meeting is left after ${from}`)
  return chance.some(
    possible,
    chance.weighted([1, 2, 3], (times) => [0, 86, 11, 3][times] ?? 0),
  )
}

function join(telling: Telling, { number, day, listed }: PlannedSession): void {
  const { human, chance, stage } = telling
  const from = listed > human.arrival.told ? listed : human.arrival.told
  const on = stage.calendar.soon(chance, daysAfter(from, 1), 20)
  if (on >= day) return
  telling.tellAtOnce(on, () => ({ verb: 'join', session: number, person: human.person, on }))
  const off = stage.calendar.later(on, 1)
  if (off >= day || !chance.holds(0.08)) return
  telling.tellAtOnce(off, () => ({ verb: 'leave', session: number, person: human.person }))
}

/** Somebody comes: some put their name down first. Told that evening, or later from a sheet. */
export function attend(telling: Telling, session: PlannedSession): void {
  const { human, chance, stage } = telling
  const { number, day, ends, worker } = session
  if (chance.holds(0.2)) join(telling, session)
  const told = stage.toldOn(chance, day)
  human.chain.add(told, told === day ? ends + 5 : 10 * 60, worker, {
    verb: 'came',
    session: number,
    person: human.person,
    on: day,
  })
}

/** Puts names down for meetings still to come, and sometimes for one too many: then somebody waits. */
export function lookForward(telling: Telling, sessions: readonly PlannedSession[], last: string): void {
  const { chance, human } = telling
  const coming = sessions.filter(({ day, cancelled, listed }) => day > last && !cancelled && listed < last)
  for (const session of chance.some(coming, chance.between(1, 2))) {
    telling.tellAtOnce(last, () => ({ verb: 'join', session: session.number, person: human.person, on: last }))
  }
}
