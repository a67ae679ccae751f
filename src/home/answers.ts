import { type Occasion, whatIsOn } from '../activities/index.ts'
import { type Hub, hubIsOpen, presentHubs } from '../hubs/index.ts'
import { countLate, countOpen, latestRounds } from '../outreach/index.ts'
import type { ReadTx } from '../platform/database/index.ts'

/** What a visitor comes to find out. */
export interface PublicAnswers {
  soon: Occasion[]
  openNow: Hub[]
}

const shownAtHome = 5

export async function publicAnswers(tx: ReadTx): Promise<PublicAnswers> {
  const { shown } = await whatIsOn(tx, { period: 'week', near: '', within: null, interests: [], page: 1 }, null)
  const hubs = await presentHubs(tx)
  return { soon: shown.slice(0, shownAtHome), openNow: hubs.filter((hub) => hubIsOpen(hub, tx.now)) }
}

/** What the team comes to find out on a morning. */
export interface TeamAnswers {
  waiting: number
  late: number
  roundsToday: number
}

export async function teamAnswers(tx: ReadTx): Promise<TeamAnswers> {
  const rounds = await latestRounds(tx, 25)
  return {
    waiting: await countOpen(tx),
    late: await countLate(tx),
    roundsToday: rounds.filter(({ openedOn }) => openedOn === tx.today).length,
  }
}
