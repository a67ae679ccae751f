import type { Human } from '../cast/human.ts'
import type { Chance } from '../chance.ts'
import type { PlannedSession } from './activities.ts'
import type { Pool } from './pool.ts'
import { coordinator } from './staff.ts'
import { type Stage, someMinute } from './stage.ts'

const isIdle = (stage: Stage, days: number) => (human: Human) =>
  human.chain.lastDay < (stage.calendar.days.at(-days) ?? stage.calendar.first)

interface Pair {
  one: Human
  other: Human
}

function pairs(people: readonly Human[]): Pair[] {
  return people.flatMap((one, at) => {
    const other = people[at + 1]
    return at % 2 === 0 && other ? [{ one, other }] : []
  })
}

const laterOf = (a: string, b: string) => (a > b ? a : b)

/** Two people are taken for one, and somebody notices: nothing is told of either while they are merged. */
export function mergeByMistake(stage: Stage, pool: Pool, howMany: number): void {
  const chance = stage.chance.for('merged by mistake')
  const chosen = pairs(pool.take(2 * howMany, isIdle(stage, 20)))
  chosen.forEach(({ one, other }, nth) => {
    const idle = laterOf(one.chain.lastDay, other.chain.lastDay)
    const turn = nth === 0 ? stage.turnFrom(stage.calendar.later(idle, 1)) : null
    const on = turn?.before ?? stage.calendar.soon(chance, stage.calendar.later(idle, 1), 40)
    const undone = turn?.after ?? stage.calendar.later(on, chance.between(1, 6))
    const pair = { person: one.person, other: other.person }
    one.chain.add(on, someMinute(chance), coordinator, { verb: 'merge', ...pair })
    one.chain.add(undone, someMinute(chance), coordinator, { verb: 'undo-merge', ...pair })
  })
}

/** Two who look alike are found to be two. */
export function tellApart(stage: Stage, pool: Pool, howMany: number): void {
  const chance = stage.chance.for('told apart')
  for (const { one, other } of pairs(pool.take(2 * howMany, isIdle(stage, 5)))) {
    const on = stage.calendar.later(laterOf(one.arrival.told, other.chain.lastDay), 2)
    const pair = { person: one.person, other: other.person }
    other.chain.add(on, someMinute(chance), coordinator, { verb: 'judge-apart', ...pair })
  }
}

function tickedWrongly(stage: Stage, chance: Chance, human: Human, session: PlannedSession): void {
  const { number, day, ends, worker } = session
  const coming = { session: number, person: human.person }
  const noticed = stage.turnAfter(day) ?? stage.calendar.later(day, chance.between(1, 4))
  human.chain.add(day, ends + 5, worker, { verb: 'came', ...coming, on: day })
  human.chain.add(noticed, someMinute(chance), worker, { verb: 'take-back-came', ...coming })
}

/** Somebody who is no part of community action is ticked on the list of a meeting, and the tick is taken back. */
export function tickByMistake(stage: Stage, pool: Pool, sessions: readonly PlannedSession[], howMany: number): void {
  const chance = stage.chance.for('ticked by mistake')
  const held = sessions.filter(({ day, cancelled }) => !cancelled && day < stage.calendar.last)
  const atTurns = held.filter(({ day }) => stage.turnAfter(day) !== null)
  for (const session of [...chance.some(atTurns, 2), ...chance.some(held, howMany)]) {
    const [human] = pool.take(1, ({ part, arrival }) => !part.community && arrival.told < session.day)
    if (human) tickedWrongly(stage, chance, human, session)
  }
}
