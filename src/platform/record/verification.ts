import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../database/index.ts'

/** A comparison of a module's state with what the record tells. Sentences for an operator, none where all is well. */
export interface Verification {
  about: string
  differences(tx: ReadTx): Promise<string[]>
}

const known: Verification[] = []

/** Modules that keep a state register one when they are loaded. */
export function verifyState(verification: Verification): void {
  known.push(verification)
}

export function verifications(): readonly Verification[] {
  return known
}

/** The ids that an entry of this kind bears in its detail, without entries that were taken back. */
export function toldIds(tx: ReadTx, what: string, name: string): RawBuilder<unknown> {
  return sql`select (told.detail->>${name})::uuid as id from record told
    where told.programme_id = ${tx.programmeId} and told.what = ${what} and not exists (
      select from record taken where taken.programme_id = ${tx.programmeId} and taken.what = 'record.entry-withdrawn'
        and (taken.detail->>'entry')::bigint = told.position)`
}

interface Sides {
  /** Selects `id` of all that the state keeps. */
  kept: RawBuilder<unknown>
  /** Selects `id` of all that the record tells of and should be kept; null where what is gone may be gone rightly. */
  due: RawBuilder<unknown> | null
  /** Selects `id` of all that the record tells of. */
  told: RawBuilder<unknown>
}

const countOf = async (tx: ReadTx, ids: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${ids}) as counted`.execute(tx.db)
  return rows[0]?.n ?? 0
}

/** What is kept and was never told, and what was told, is due, and is not kept. */
export async function compareIds(tx: ReadTx, { kept, due, told }: Sides): Promise<string[]> {
  const untold = await countOf(tx, sql`(${kept}) except (${told})`)
  const lost = due ? await countOf(tx, sql`(${due}) except (${kept})`) : 0
  return [
    ...(untold > 0 ? [`${untold} kept and not in the record`] : []),
    ...(lost > 0 ? [`${lost} in the record and not kept`] : []),
  ]
}
