import { actingAs, apart, asId, type CommandId, type Key, type Tx } from '../../platform/database/index.ts'
import type { Typed } from '../../platform/fields/index.ts'
import { typedDay } from '../../platform/fields/index.ts'
import type { Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { markDone } from '../../platform/record/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { shownMoment } from '../offline/clock.ts'
import { doings } from '../offline/doings.ts'
import { type KeptSeen, openKept, settle } from '../offline/kept.ts'
import type { Told } from '../offline/told.ts'
import type { Capture } from '../offline/wire.ts'
import { belongingOf, idItBelongsTo } from './belonging.ts'
import { openedKept } from './kept-of.ts'

export interface Mending {
  kept: KeptSeen
  /** With the answers as they now are. */
  capture: Capture
  /** Who captured it, where it is recorded in their name; otherwise it is in that of whoever mends it. */
  by?: Key | null
}

/** What the phone's clock showed, as it was judged when this came; the day is what is now answered, if it is asked. */
function clockOf({ kept, capture }: Mending, today: string, words: Words): Told['clock'] {
  const day = typedDay(capture.typed, 'day', words) ?? kept.capturedOn ?? today
  return { deviceAt: shownMoment(capture.at), clock: kept.clock ?? 'off', day }
}

/** Does it by its verb, under the id that the phone gave it, and keeps it no longer: both or neither. */
async function recordKept({ tx, programme, words }: Visit<Tx>, mending: Mending): Promise<string> {
  const { kept, capture, by } = mending
  await settle(tx, kept.id, { how: 'recorded' }, kept.id)
  const clock = clockOf(mending, tx.today, words)
  const told = { tx: by ? actingAs(tx, by) : tx, id: kept.id, capture, clock, programme, words }
  return doings[capture.kind].perform(told)
}

/** These may only have been refused because what they belong to was not there. */
const wantedSomething = new Set(['outreach.round.not-found', 'outreach.conversation.not-found'])

/** Records it as it came, if nothing else is wrong with it. */
export async function recordIfItCan(visit: Visit<Tx>, mending: Mending): Promise<boolean> {
  try {
    const path = await apart(visit.tx, () => recordKept(visit, mending))
    markDone(visit.tx, mending.kept.id, path)
    return true
  } catch (error) {
    // It has trouble of its own, and stays to be looked at.
    if (error instanceof Problem) return false
    throw error
  }
}

/** What waited only for this follows by itself, in the order in which it was captured. */
async function recordWhatWaited(visit: Visit<Tx>, { accountId }: KeptSeen, mended: CommandId): Promise<void> {
  if (accountId === null) return
  const waiting = (await openKept(visit.tx, accountId, { limit: 500 })).filter(({ why }) => wantedSomething.has(why))
  const opened = await openedKept(visit, waiting)
  const there = new Set<string>([mended])
  const all = waiting.flatMap((kept) => {
    const capture = opened.get(kept.id)
    return capture ? [{ kept, capture }] : []
  })
  for (const each of all.toSorted((a, b) => a.capture.n - b.capture.n)) {
    if (!there.has(idItBelongsTo(each.capture) ?? '')) continue
    if (await recordIfItCan(visit, each)) there.add(each.kept.id)
  }
}

/** Where the round that it was captured on is not there, another is chosen. */
async function onItsRound(tx: Tx, capture: Capture, typed: Typed): Promise<Capture> {
  const belonging = await belongingOf(tx, capture)
  if (belonging === null || belonging.is === 'there') return { ...capture, typed }
  if (belonging.of === 'conversation') throw new Problem('conflict', 'outreach.mend.conversation-missing')
  const round = asId<'round'>(typed.onRound?.[0])
  if (!round) throw new Problem('conflict', 'outreach.mend.round-missing', 'onRound')
  return { ...capture, typed, round }
}

/** Who came along is not asked again, and stays as it was said. */
const withColleagues = ({ typed: { colleagues } }: Capture, typed: Typed): Typed =>
  colleagues ? { ...typed, colleagues } : typed

/** Records what was kept, as it is now answered, and then what waited for it. */
export async function mend(visit: Visit<Tx>, { kept, capture }: Mending, typed: Typed): Promise<void> {
  const answered = withColleagues(capture, typed)
  await recordKept(visit, { kept, capture: await onItsRound(visit.tx, capture, answered) })
  await recordWhatWaited(visit, kept, kept.id)
}
