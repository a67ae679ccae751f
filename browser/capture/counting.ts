// The tallies of a round under way on this phone: what the server said, and what was counted here since. See docs/offline.md.
import type { ReadyRound, Tallied } from '../../src/outreach/offline/ready-shape.ts'
import type { CaptureKind } from '../../src/outreach/offline/wire.ts'
import type { Round, RoundChange } from './box.ts'

const none: Tallied = { spoken: 0, declined: 0, notNow: 0 }

const combined = (a: Tallied, b: Tallied, by: (a: number, b: number) => number): Tallied => ({
  spoken: by(a.spoken, b.spoken),
  declined: by(a.declined, b.declined),
  notNow: by(a.notNow, b.notNow),
})

/** So many more, or fewer, as far as there are any; null where another round was started meanwhile. */
export const countOn =
  (round: Round, name: keyof Tallied, by: number) =>
  (now: Round = round): Round | null => {
    if (now.id !== round.id) return null
    const change = Math.max(by, -now.tallies[name])
    const add = (to: Tallied) => ({ ...to, [name]: to[name] + change })
    return { ...now, tallies: add(now.tallies), more: add(now.more ?? none) }
  }

interface ToTell {
  kind: CaptureKind
  counted: Tallied
  /** What becomes of the round with it: told once, whoever else was about to. */
  told: RoundChange
}

/** What is to be told of a round; null where nothing is. What an earlier version of the app counted is told in all. */
export function toTell(round: Round): ToTell | null {
  const pending = ({ uncounted, tallies, more = none }: Round) => (uncounted ? tallies : more)
  const counted = pending(round)
  if (!round.uncounted && Object.values(counted).every((n) => n === 0)) return null
  const told = (now: Round = round) =>
    now.id === round.id && now.n === round.n
      ? { ...now, uncounted: false, more: combined(pending(now), counted, (a, b) => a - b) }
      : undefined
  return { kind: round.uncounted ? 'tallies' : 'counted', counted, told }
}

/**
 * The round as the server knows it, with what was counted here since. Only where all that had been captured on it was with
 * the server when it was asked, and nothing was captured on it meanwhile: else it could be counted twice, or not at all.
 */
export const asKnown =
  (asked: Round, { id, tallies, conversations }: ReadyRound): RoundChange =>
  (now) =>
    now?.id === id && asked.id === id && now.n === asked.n && !now.uncounted
      ? { ...now, tallies: combined(tallies, now.more ?? none, (a, b) => Math.max(0, a + b)), conversations }
      : null
