// Writes the sums: by day as things became known, and by month.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { type Cell, cellsOf, isDaily } from '../cell.ts'
import { monthOf } from '../period/month.ts'
import type { Span } from './timeline.ts'

interface Delta extends Cell {
  recordedOn: string
  amount: number
}

/** Changes of sums, one for each place in a table: by area for a month, by all else for a day. */
class Deltas {
  private readonly found = new Map<string, Delta>()

  /** What a span adds where it begins and takes away where it ends; the other way round where it holds no longer. */
  add(span: Span, sign: 1 | -1): void {
    for (const cell of cellsOf(span)) {
      this.change(cell, span.since, sign * span.amount)
      if (span.until !== null) this.change(cell, span.until, -sign * span.amount)
    }
  }

  private change(cell: Cell, day: string, amount: number): void {
    const { dimension, output, measure, value } = cell
    const daily = isDaily(dimension)
    const [happenedOn, recordedOn] = daily ? [cell.happenedOn, day] : [monthOf(cell.happenedOn), monthOf(day)]
    const name = `${dimension}|${happenedOn}|${recordedOn}|${output}|${measure}|${value}`
    const known = this.found.get(name)
    if (known) known.amount += amount
    else this.found.set(name, { dimension, output, measure, value, happenedOn, recordedOn, amount })
  }

  all(): Delta[] {
    return [...this.found.values()].filter(({ amount }) => amount !== 0)
  }
}

/** The same by the months of both days. */
function byMonth(deltas: readonly Delta[]): Delta[] {
  const sums = new Map<string, Delta>()
  for (const delta of deltas) {
    const [happenedOn, recordedOn] = [monthOf(delta.happenedOn), monthOf(delta.recordedOn)]
    const name = `${delta.dimension}|${happenedOn}|${recordedOn}|${delta.output}|${delta.measure}|${delta.value}`
    const known = sums.get(name)
    if (known) known.amount += delta.amount
    else sums.set(name, { ...delta, happenedOn, recordedOn })
  }
  return [...sums.values()]
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
  const deltas = changed.all()
  if (deltas.length === 0) return
  await sql`insert into evidence_delta (programme_id, dimension, happened_on, recorded_on, output, measure, value, amount)
    select ${tx.programmeId}, * from ${rowsOf(deltas.filter(({ dimension }) => isDaily(dimension)))}
    on conflict (programme_id, dimension, happened_on, recorded_on, output, measure, value)
    do update set amount = evidence_delta.amount + excluded.amount`.execute(tx.db)
  await sql`insert into evidence_delta_month (programme_id, dimension, happened_in, recorded_in, output, measure, value, amount)
    select ${tx.programmeId}, * from ${rowsOf(byMonth(deltas))}
    on conflict (programme_id, dimension, output, happened_in, recorded_in, measure, value)
    do update set amount = evidence_delta_month.amount + excluded.amount`.execute(tx.db)
}
