// Writes what entries count for, so that a number can be opened to them.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Span } from './timeline.ts'

function rowsOf(spans: readonly Span[]) {
  const column = <T>(pick: (span: Span) => T) => spans.map(pick)
  return sql`unnest(${column(({ output }) => output)}::text[], ${column(({ happenedOn }) => happenedOn)}::date[],
    ${column(({ position }) => position)}::bigint[], ${column(({ measure }) => measure)}::text[],
    ${column(({ since }) => since)}::date[], ${column(({ until }) => until)}::date[],
    ${column(({ amount }) => amount)}::integer[], ${column(({ context }) => context.area)}::text[])
    as span (output, happened_on, position, measure, since, until, amount, area)`
}

export async function writeCounted(tx: Tx, ended: readonly Span[], begun: readonly Span[]): Promise<void> {
  if (ended.length > 0) {
    await sql`delete from evidence_counted as counted using ${rowsOf(ended)} where counted.programme_id = ${tx.programmeId}
      and counted.output = span.output and counted.happened_on = span.happened_on and counted.position = span.position
      and counted.measure = span.measure and counted.since = span.since`.execute(tx.db)
  }
  if (begun.length > 0) {
    await sql`insert into evidence_counted (programme_id, output, happened_on, position, measure, since, until, amount, area)
      select ${tx.programmeId}, * from ${rowsOf(begun)}`.execute(tx.db)
  }
}
