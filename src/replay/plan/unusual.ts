import type { Human } from '../cast/human.ts'
import type { PlannedSession } from './activities.ts'
import { eraseSome, takeBackConsents } from './departures.ts'
import { comeBackUnknown, enterSomeTwice } from './duplicates.ts'
import { mergeByMistake, tellApart, tickByMistake } from './mistakes.ts'
import { Pool } from './pool.ts'
import type { Stage } from './stage.ts'

interface Scene {
  people: readonly Human[]
  sessions: readonly PlannedSession[]
  /** Persons whom others rest on: hosts, and those with an account. */
  needed: ReadonlySet<number>
}

/** What real life has and no figure shows: all of it leaves every count as it is. */
export function unsettle(stage: Stage, { people, sessions, needed }: Scene): void {
  const stay = people.filter(({ stays }) => stays)
  const pool = new Pool(stay.filter(({ person }) => !needed.has(person)))
  const oneIn = (share: number, least: number) => Math.max(least, Math.round(stay.length / share))
  tickByMistake(stage, pool, sessions, oneIn(600, 2))
  enterSomeTwice(stage, pool, oneIn(160, 2))
  mergeByMistake(stage, pool, oneIn(1500, 1))
  tellApart(stage, pool, oneIn(900, 1))
  eraseSome(stage, pool, oneIn(480, 2))
  if (stage.story.ahead > 0) comeBackUnknown(stage, pool, 4)
  takeBackConsents(
    stage,
    people.filter(({ stays }) => !stays),
  )
}
