import { sql } from 'kysely'
import type { CommandId, Key, ReadTx, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { roundCounted } from '../entries.ts'
import type { RoundId } from '../tables.ts'
import { roundHeldFast } from './round-held.ts'

export interface Tallies {
  spoken: number
  declined: number
  notNow: number
}

/** Sets the tallies of a round as they now stand. */
export async function countRound(
  tx: Tx,
  roundId: RoundId,
  tallies: Tallies,
  commandId: CommandId | null = null,
): Promise<void> {
  const { spoken, declined, notNow } = tallies
  const round = await tx.db
    .updateTable('round')
    .set({ spoken, declined, not_now: notNow })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', roundId)
    .returning('opened_on')
    .executeTakeFirst()
  if (!round) throw new Problem('not-found', 'outreach.round.not-found')
  await record(tx, roundCounted(null, round.opened_on, { round: roundId, spoken, declined, notNow }), commandId)
}

/** Refuses where more has come in since somebody saw the tallies: what they then set would leave that out. */
export async function refuseOvertaken(tx: Tx, roundId: RoundId, seen: Tallies): Promise<void> {
  const { spoken, declined, notNow } = await roundHeldFast(tx, roundId)
  if (spoken === seen.spoken && declined === seen.declined && notNow === seen.notNow) return
  const now = { spoken: String(spoken), declined: String(declined), notNow: String(notNow) }
  throw new Problem('conflict', ['outreach.tally.overtaken', now])
}

const unlessNone = (difference: number) => (difference === 0 ? null : difference)

/**
 * Counts on by what a phone counted since it last told: in whatever order such differences come, and however many phones
 * count, they add up. No tally goes below 0, where two have taken back the same. The entry is written while the round is
 * held, so that the newest one always tells how the tallies stand.
 */
export async function countOn(
  tx: Tx,
  roundId: RoundId,
  more: Tallies,
  commandId: CommandId | null = null,
): Promise<void> {
  const round = await tx.db
    .updateTable('round')
    .set({
      spoken: sql`greatest(0, spoken + ${more.spoken}::integer)`,
      declined: sql`greatest(0, declined + ${more.declined}::integer)`,
      not_now: sql`greatest(0, not_now + ${more.notNow}::integer)`,
    })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', roundId)
    .returning(['opened_on as openedOn', 'spoken', 'declined', 'not_now as notNow'])
    .executeTakeFirst()
  if (!round) throw new Problem('not-found', 'outreach.round.not-found')
  const { openedOn, ...now } = round
  const differences = {
    moreSpoken: unlessNone(more.spoken),
    moreDeclined: unlessNone(more.declined),
    moreNotNow: unlessNone(more.notNow),
  }
  await record(tx, roundCounted(null, openedOn, { round: roundId, ...now, ...differences }), commandId)
}

/** What phones of others than whoever opened a round have counted on it. */
async function countedBeside(tx: ReadTx, roundId: RoundId, opener: Key | null, day: string): Promise<Tallies> {
  const { rows } = await sql<Tallies>`
    select coalesce(sum((detail->>'moreSpoken')::integer), 0)::integer as spoken,
      coalesce(sum((detail->>'moreDeclined')::integer), 0)::integer as declined,
      coalesce(sum((detail->>'moreNotNow')::integer), 0)::integer as "notNow"
    from record
    where programme_id = ${tx.programmeId} and what = ${roundCounted.what} and happened_on = ${day}
      and detail->>'round' = ${roundId} and actor is distinct from ${opener}`.execute(tx.db)
  return rows[0] ?? { spoken: 0, declined: 0, notNow: 0 }
}

/**
 * The tallies as they stand on the phone of whoever opened the round, with a version of the app that knows of no other
 * phone: what others have counted on the round stands beside it, and is not overwritten.
 */
export async function countWhole(
  tx: Tx,
  roundId: RoundId,
  own: Tallies,
  commandId: CommandId | null = null,
): Promise<void> {
  const { openedOn, openedBy } = await roundHeldFast(tx, roundId)
  const beside = await countedBeside(tx, roundId, openedBy, openedOn)
  const tallies = {
    spoken: Math.max(0, own.spoken + beside.spoken),
    declined: Math.max(0, own.declined + beside.declined),
    notNow: Math.max(0, own.notNow + beside.notNow),
  }
  await countRound(tx, roundId, tallies, commandId)
}
