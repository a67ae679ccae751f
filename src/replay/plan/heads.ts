import { apportion } from '../apportion.ts'
import { peopleCounted } from '../cast/parts.ts'
import type { Chance } from '../chance.ts'
import type { PlannedSession } from './activities.ts'
import type { Stage } from './stage.ts'

function count(session: PlannedSession, day: string, heads: number): void {
  const { number, worker, ends, chain } = session
  chain.add(day, ends + 10, worker, { verb: 'count-heads', session: number, heads, on: session.day })
}

/** Counted once, or first wrongly: the later count of a meeting replaces the earlier one. */
function countOne(stage: Stage, chance: Chance, session: PlannedSession, heads: number): void {
  const told = stage.toldOn(chance, session.day)
  const isTurn = stage.turnAfter(session.day) !== null
  if (!chance.holds(isTurn ? 0.6 : 0.05)) return count(session, told, heads)
  count(session, session.day, Math.max(0, heads + chance.pick([-2, 3, 5, 10])))
  count(session, stage.turnAfter(session.day) ?? stage.calendar.later(session.day, chance.between(1, 5)), heads)
}

/** Counts those who gave no name: at two meetings of five, and at exactly as many as the figures leave beside the people. */
export function countAllHeads(stage: Stage, sessions: readonly PlannedSession[]): void {
  const chance = stage.chance.for('heads')
  const { figures } = stage.story
  const held = sessions.filter(({ day, cancelled }) => !cancelled && day <= stage.calendar.last)
  const counted = chance.some(held, Math.max(6, Math.round(held.length * 0.42)))
  const heads = figures.communityAction - peopleCounted(figures).community
  const parts = apportion(
    heads,
    counted.map(() => 0.3 + chance.share() ** 2),
  )
  counted.forEach((session, at) => {
    countOne(stage, chance, session, parts[at] ?? 0)
  })
}

/** Some meetings are called off before anybody comes; told the day before. */
export function callOff(stage: Stage, sessions: readonly PlannedSession[]): void {
  const chance = stage.chance.for('called off')
  const possible = sessions.filter(
    ({ day, listed }) => day <= stage.calendar.last && stage.calendar.later(listed, 2) < day,
  )
  for (const session of chance.some(possible, Math.max(1, Math.round(sessions.length / 50)))) {
    session.cancelled = true
    const { number, worker, chain, day } = session
    const before = stage.calendar.days.findLast((known) => known < day) ?? day
    chain.add(before, 10 * 60, worker, { verb: 'cancel-session', session: number })
  }
}
