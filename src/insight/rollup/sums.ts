// Writes the sums by month: by the month of the conversation, and the month in which it came to count or ceased to.
import { sql } from 'kysely'
import { monthOf } from '../../evidence/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Dimension } from '../item.ts'
import type { Stay } from './conversation.ts'

interface Change {
  dimension: Dimension
  item: string
  value: string
  happenedIn: string
  recordedIn: string
  amount: number
}

const valuesOf = ({ setting, ageBand, area }: Stay): [Dimension, string][] => [
  ['all', ''],
  ['setting', setting],
  ['age', ageBand],
  ['area', area],
]

/** Changes of sums, one for each place in the table. */
class Changes {
  private readonly found = new Map<string, Change>()

  /** What a stay adds where it begins and takes away where it ends; the other way round where it holds no longer. */
  add(stay: Stay, sign: 1 | -1): void {
    if (stay.since === stay.until) return
    const happenedIn = monthOf(stay.happenedOn)
    for (const [dimension, value] of valuesOf(stay)) {
      for (const item of stay.items) {
        this.change({ dimension, item, value, happenedIn, recordedIn: monthOf(stay.since), amount: sign })
        if (stay.until === null) continue
        this.change({ dimension, item, value, happenedIn, recordedIn: monthOf(stay.until), amount: -sign })
      }
    }
  }

  private change(change: Change): void {
    const { dimension, item, value, happenedIn, recordedIn } = change
    const name = `${dimension}|${item}|${value}|${happenedIn}|${recordedIn}`
    const known = this.found.get(name)
    if (known) known.amount += change.amount
    else this.found.set(name, { ...change })
  }

  all(): Change[] {
    return [...this.found.values()].filter(({ amount }) => amount !== 0)
  }
}

export async function writeSums(tx: Tx, ended: readonly Stay[], begun: readonly Stay[]): Promise<void> {
  const changes = new Changes()
  for (const stay of ended) changes.add(stay, -1)
  for (const stay of begun) changes.add(stay, 1)
  const all = changes.all()
  if (all.length === 0) return
  const column = <T>(pick: (change: Change) => T) => all.map(pick)
  await sql`insert into insight_sum (programme_id, dimension, item, value, happened_in, recorded_in, amount)
    select ${tx.programmeId}, * from unnest(${column(({ dimension }) => dimension)}::text[],
      ${column(({ item }) => item)}::text[], ${column(({ value }) => value)}::text[],
      ${column(({ happenedIn }) => happenedIn)}::date[], ${column(({ recordedIn }) => recordedIn)}::date[],
      ${column(({ amount }) => amount)}::bigint[])
    on conflict (programme_id, dimension, item, value, happened_in, recorded_in)
    do update set amount = insight_sum.amount + excluded.amount`.execute(tx.db)
}
