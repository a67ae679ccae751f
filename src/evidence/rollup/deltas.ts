// Writes the sums: by day as things became known, and the same by month.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { type Cell, cellsOf } from '../cell.ts'
import type { Span } from './timeline.ts'

interface Delta extends Cell {
  recordedOn: string
  amount: number
}

/** Changes of the sums, one for each place in the table. */
class Deltas {
  private readonly found = new Map<string, Delta>()

  add(span: Span, sign: 1 | -1): void {
    for (const cell of cellsOf(span)) {
      this.change({ ...cell, recordedOn: span.since, amount: sign * span.amount })
      if (span.until !== null) this.change({ ...cell, recordedOn: span.until, amount: -sign * span.amount })
    }
  }

  private change(delta: Delta): void {
    const { dimension, output, measure, value, happenedOn, recordedOn } = delta
    const name = `${dimension}|${happenedOn}|${recordedOn}|${output}|${measure}|${value}`
    const known = this.found.get(name)
    if (known) known.amount += delta.amount
    else this.found.set(name, delta)
  }

  /** In one order for all, so that two writers can never wait for each other. */
  rows(): Delta[] {
    return [...this.found].filter(([, { amount }]) => amount !== 0).map(([, delta]) => delta)
  }
}

function rowsOf(deltas: readonly Delta[]) {
  const column = <T>(pick: (delta: Delta) => T) => deltas.map(pick)
  return sql`unnest(${column(({ dimension }) => dimension)}::text[], ${column(({ happenedOn }) => happenedOn)}::date[],
    ${column(({ recordedOn }) => recordedOn)}::date[], ${column(({ output }) => output)}::text[],
    ${column(({ measure }) => measure)}::text[], ${column(({ value }) => value)}::text[],
    ${column(({ amount }) => amount)}::integer[])
    as delta (dimension, happened_on, recorded_on, output, measure, value, amount)`
}

export async function writeDeltas(tx: Tx, ended: readonly Span[], begun: readonly Span[]): Promise<void> {
  const changed = new Deltas()
  for (const span of ended) changed.add(span, -1)
  for (const span of begun) changed.add(span, 1)
  const deltas = changed.rows()
  if (deltas.length === 0) return
  await sql`insert into evidence_delta (programme_id, dimension, happened_on, recorded_on, output, measure, value, amount)
    select ${tx.programmeId}, * from ${rowsOf(deltas)}
    on conflict (programme_id, dimension, happened_on, recorded_on, output, measure, value)
    do update set amount = evidence_delta.amount + excluded.amount`.execute(tx.db)
  await sql`insert into evidence_delta_month (programme_id, dimension, output, happened_in, recorded_in, measure, value, amount)
    select ${tx.programmeId}, dimension, output, date_trunc('month', happened_on)::date,
      date_trunc('month', recorded_on)::date, measure, value, sum(amount)
    from ${rowsOf(deltas)} group by 2, 3, 4, 5, 6, 7
    on conflict (programme_id, dimension, output, happened_in, recorded_in, measure, value)
    do update set amount = evidence_delta_month.amount + excluded.amount`.execute(tx.db)
}
