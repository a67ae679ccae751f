import { countWithoutDay, joinedBy, type Occasion, whatIsOn } from '../activities/index.ts'
import { boundsFor, type OutputsReport, outputsReport } from '../evidence/index.ts'
import { type Hub, hubIsOpen, presentHubs } from '../hubs/index.ts'
import {
  countKept,
  countLate,
  countOpen,
  countRounds,
  countRoundsOn,
  latestRounds,
  type RoundSeen,
  whoseFor,
} from '../outreach/index.ts'
import { countPairsFor, findPerson, onePerson } from '../people/index.ts'
import { asId, type ReadTx } from '../platform/database/index.ts'
import type { Visit } from '../platform/http/index.ts'
import { may } from '../programme/index.ts'

/** What a visitor comes to find out. */
export interface PublicAnswers {
  soon: Occasion[]
  openNow: Hub[]
}

const shownAtHome = 5

async function publicAnswers(tx: ReadTx): Promise<PublicAnswers> {
  const { shown } = await whatIsOn(tx, { period: 'week', near: '', within: null, interests: [], page: 1 }, null)
  const hubs = await presentHubs(tx)
  return { soon: shown.slice(0, shownAtHome), openNow: hubs.filter((hub) => hubIsOpen(hub, tx.now)) }
}

/** What the team comes to find out on a morning. */
export interface TeamAnswers {
  waiting: number
  late: number
  roundsToday: number
  /** Those of today on which whoever looks is, as who opened it or beside them. */
  ownToday: RoundSeen[]
  /** Nobody has been out yet: a new programme. */
  isFirstDay: boolean
  withoutDay: number
  /** What phones handed in that somebody has to look at. */
  kept: number
  /** Names from phones that may be of somebody known already. */
  pairs: number
}

async function ownRoundsToday(tx: ReadTx): Promise<RoundSeen[]> {
  const own = tx.actor === null ? [] : await latestRounds(tx, shownAtHome, { of: tx.actor })
  return own.filter(({ openedOn }) => openedOn === tx.today)
}

async function teamAnswers(visit: Visit): Promise<TeamAnswers> {
  const [{ tx }, whose] = [visit, whoseFor(visit)]
  return {
    waiting: await countOpen(tx),
    late: await countLate(tx),
    roundsToday: await countRoundsOn(tx, tx.today),
    ownToday: await ownRoundsToday(tx),
    isFirstDay: (await countRounds(tx)) === 0,
    withoutDay: await countWithoutDay(tx),
    kept: whose === null ? 0 : await countKept(tx, whose),
    pairs: await countPairsFor(visit),
  }
}

export type OwnAnswers = Awaited<ReturnType<typeof joinedBy>>

/** What somebody does next; null where the account belongs to nobody that the programme knows. */
async function ownAnswers({ tx, session }: Visit): Promise<OwnAnswers | null> {
  const id = asId<'person'>(session?.personId ?? undefined)
  const person = id && (await findPerson(tx, id))
  return person ? joinedBy(tx, (await onePerson(tx, person.id)).ids) : null
}

function track({ tx, programme, words, ...visit }: Visit): Promise<OutputsReport> {
  const isProtected = !visit.may(may.seeExactNumbers)
  const { whole: period, latest: asAt } = boundsFor(programme, tx.today, isProtected)
  return outputsReport(tx, { programme, period, asAt, isProtected, withMoney: false }, words)
}

/** The answers to the questions of whoever is looking; null for what they do not come for. */
export interface Answers {
  everybody: PublicAnswers
  team: TeamAnswers | null
  own: OwnAnswers | null
  track: OutputsReport | null
}

export async function answersFor(visit: Visit): Promise<Answers> {
  return {
    everybody: await publicAnswers(visit.tx),
    team: visit.may(may.followUp) ? await teamAnswers(visit) : null,
    own: visit.may(may.seeOwnPage) ? await ownAnswers(visit) : null,
    track: visit.may(may.seeOutputs) ? await track(visit) : null,
  }
}
