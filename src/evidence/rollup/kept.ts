// What the roll-up keeps in order to go on: which entries still bear on which subject, and what was taken back.
import { sql } from 'kysely'
import type { ReadTx, Tx } from '../../platform/database/index.ts'
import type { Recorded } from '../../platform/record/index.ts'
import { deeds } from '../record/deeds.ts'
import type { Fact, Withdrawal } from '../record/fact.ts'
import { subjectsOf } from './subjects.ts'

const columns = [
  'position',
  'at',
  'happened_on as happenedOn',
  'what',
  'actor',
  'about',
  'detail',
  'command_id as commandId',
] as const

const entries = (tx: ReadTx) => tx.db.selectFrom('record').select(columns).where('programme_id', '=', tx.programmeId)

export async function entriesAt(tx: ReadTx, positions: readonly number[]): Promise<Recorded[]> {
  if (positions.length === 0) return []
  return entries(tx).where(sql<boolean>`position = any(${positions}::bigint[])`).execute()
}

export async function keptPositions(tx: ReadTx, subjects: readonly string[]): Promise<number[]> {
  if (subjects.length === 0) return []
  const rows = await tx.db
    .selectFrom('evidence_kept')
    .select('position')
    .where('programme_id', '=', tx.programmeId)
    .where(sql<boolean>`subject = any(${subjects}::uuid[])`)
    .execute()
  return rows.map(({ position }) => position)
}

/** All deeds of some people as far as the entry at `last` in the order of followers, dormant ones included. */
export async function wholeHistory(tx: ReadTx, people: readonly string[], last: number): Promise<Recorded[]> {
  if (people.length === 0) return []
  return entries(tx)
    .where(sql<boolean>`about = any(${people}::uuid[])`)
    .where('what', 'in', [...deeds.keys()])
    .where(
      sql<boolean>`(txid, position) <= (select txid, position from record
        where programme_id = ${tx.programmeId} and position = ${last})`,
    )
    .execute()
}

/** What was taken back among these positions, and the withdrawals that were themselves taken back. */
export async function withdrawalsOf(tx: ReadTx, positions: readonly number[]): Promise<Withdrawal[]> {
  const found: Withdrawal[] = []
  for (let targets = positions; targets.length > 0; ) {
    const rows = await tx.db
      .selectFrom('evidence_withdrawal')
      .select(['position', 'target', 'recorded_on as recordedOn'])
      .where('programme_id', '=', tx.programmeId)
      .where(sql<boolean>`target = any(${targets}::bigint[])`)
      .execute()
    found.push(...rows.map((row): Withdrawal => ({ fact: 'withdrawal', happenedOn: row.recordedOn, ...row })))
    targets = rows.map(({ position }) => position)
  }
  return found
}

export async function keepWithdrawals(tx: Tx, withdrawals: readonly Withdrawal[]): Promise<void> {
  if (withdrawals.length === 0) return
  await sql`insert into evidence_withdrawal (programme_id, target, position, recorded_on)
    select ${tx.programmeId}, * from unnest(${withdrawals.map(({ target }) => target)}::bigint[],
      ${withdrawals.map(({ position }) => position)}::bigint[],
      ${withdrawals.map(({ recordedOn }) => recordedOn)}::date[])`.execute(tx.db)
}

/** Keeps what bears on a count from now on, and lets go of what no longer does. */
export async function keepFacts(tx: Tx, awake: readonly Fact[], dormant: readonly Fact[]): Promise<void> {
  const pairsOf = (facts: readonly Fact[]) => {
    const pairs = facts.flatMap((fact) => subjectsOf(fact).map((subject) => ({ subject, position: fact.position })))
    return sql`unnest(${pairs.map(({ subject }) => subject)}::uuid[],
      ${pairs.map(({ position }) => position)}::bigint[]) as pair (subject, position)`
  }
  if (awake.length > 0) {
    await sql`insert into evidence_kept (programme_id, subject, position)
      select ${tx.programmeId}, subject, position from ${pairsOf(awake)} on conflict do nothing`.execute(tx.db)
  }
  if (dormant.length > 0) {
    await sql`delete from evidence_kept using ${pairsOf(dormant)} where programme_id = ${tx.programmeId}
      and evidence_kept.subject = pair.subject and evidence_kept.position = pair.position`.execute(tx.db)
  }
}
