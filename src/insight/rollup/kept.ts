// The conversations as the roll-up keeps them, and what was taken back of them.
import { sql } from 'kysely'
import type { ReadTx, Tx } from '../../platform/database/index.ts'
import type { Heard, Stay, TakenBack } from './conversation.ts'

export async function keepTakenBack(tx: Tx, taken: readonly TakenBack[]): Promise<void> {
  if (taken.length === 0) return
  await tx.db
    .insertInto('insight_taken_back')
    .values(
      taken.map(({ conversation, position, target, recordedOn }) => {
        return { programme_id: tx.programmeId, conversation, position, target, recorded_on: recordedOn }
      }),
    )
    .execute()
}

/** All that was taken back of some conversations, by conversation. */
export async function takenBackOf(tx: ReadTx, conversations: readonly string[]): Promise<Map<string, TakenBack[]>> {
  const rows = await tx.db
    .selectFrom('insight_taken_back')
    .select(['conversation', 'position', 'target', 'recorded_on as recordedOn'])
    .where('programme_id', '=', tx.programmeId)
    .where(sql<boolean>`conversation = any(${conversations}::uuid[])`)
    .execute()
  return Map.groupBy(rows, ({ conversation }) => conversation)
}

export async function staysKept(tx: ReadTx, conversations: readonly string[]): Promise<Stay[]> {
  return tx.db
    .selectFrom('insight_heard')
    .select(['position', 'happened_on as happenedOn', 'since', 'until', 'recorded_on as recordedOn'])
    .select(['conversation', 'setting', 'age_band as ageBand', 'area', 'items'])
    .where('programme_id', '=', tx.programmeId)
    .where(sql<boolean>`conversation = any(${conversations}::uuid[])`)
    .execute()
}

/** What was heard, each entry once however often it came and went. */
export function heardOf(stays: readonly Stay[]): Heard[] {
  const byEntry = new Map(stays.map(({ since: _since, until: _until, ...heard }) => [heard.position, heard]))
  return [...byEntry.values()]
}

function rowsOf(stays: readonly Stay[]) {
  const column = <T>(pick: (stay: Stay) => T) => stays.map(pick)
  return sql`unnest(${column(({ happenedOn }) => happenedOn)}::date[], ${column(({ position }) => position)}::bigint[],
    ${column(({ since }) => since)}::date[], ${column(({ until }) => until)}::date[],
    ${column(({ recordedOn }) => recordedOn)}::date[], ${column(({ conversation }) => conversation)}::uuid[], ${column(({ setting }) => setting)}::text[],
    ${column(({ ageBand }) => ageBand)}::text[], ${column(({ area }) => area)}::text[],
    ${column(({ items }) => items.join(' '))}::text[])
    as stay (happened_on, position, since, until, recorded_on, conversation, setting, age_band, area, items)`
}

export async function writeStays(tx: Tx, ended: readonly Stay[], begun: readonly Stay[]): Promise<void> {
  if (ended.length > 0) {
    await sql`delete from insight_heard as heard using ${rowsOf(ended)} where heard.programme_id = ${tx.programmeId}
      and heard.happened_on = stay.happened_on and heard.position = stay.position and heard.since = stay.since`.execute(
      tx.db,
    )
  }
  if (begun.length > 0) {
    await sql`insert into insight_heard (programme_id, happened_on, position, since, until, recorded_on, conversation,
        setting, age_band, area, items)
      select ${tx.programmeId}, happened_on, position, since, until, recorded_on, conversation, setting, age_band, area,
        string_to_array(items, ' ') from ${rowsOf(begun)}`.execute(tx.db)
  }
}
