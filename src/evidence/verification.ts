import { sql } from 'kysely'
import type { ReadTx } from '../platform/database/index.ts'
import { isDaily } from './cell.ts'
import { monthOf } from './period/month.ts'
import { recount } from './recount/recount.ts'
import { rollUp } from './rollup/follower.ts'

interface Line {
  name: string
  amount: number
}

/** Amounts by name, without those that came to nothing. */
function added(lines: readonly Line[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { name, amount } of lines) sums.set(name, (sums.get(name) ?? 0) + amount)
  return new Map([...sums].filter(([, amount]) => amount !== 0))
}

function compared(rolledUp: Map<string, number>, recounted: Map<string, number>): string[] {
  const names = [...new Set([...rolledUp.keys(), ...recounted.keys()])].toSorted()
  return names
    .filter((name) => rolledUp.get(name) !== recounted.get(name))
    .map((name) => `${name}: the roll-up says ${rolledUp.get(name) ?? 0}, a recount says ${recounted.get(name) ?? 0}`)
}

/** What the three tables of sums hold, in names that a recount can be given too. */
async function rolledUpLines(tx: ReadTx): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select 'day ' || concat_ws(' ', dimension, value, happened_on, output, measure) as name, amount
    from evidence_delta where programme_id = ${tx.programmeId}
    union all
    select 'month ' || concat_ws(' ', dimension, value, happened_in, output, measure), amount
    from evidence_delta_month where programme_id = ${tx.programmeId}
    union all
    select 'entries ' || concat_ws(' ', happened_on, output, measure), amount
    from evidence_counted where programme_id = ${tx.programmeId} and until is null`.execute(tx.db)
  return rows
}

async function recountedLines(tx: ReadTx): Promise<Line[]> {
  const sums = await recount(tx, { readBy: rollUp.name })
  return sums.flatMap(({ dimension, value, happenedOn, output, measure, amount }) => {
    const named = (kind: string, ...parts: string[]): Line => ({ name: `${kind} ${parts.join(' ')}`, amount })
    const lines = [named('month', dimension, value, monthOf(happenedOn), output, measure)]
    if (isDaily(dimension)) lines.push(named('day', dimension, value, happenedOn, output, measure))
    if (dimension === 'all') lines.push(named('entries', happenedOn, output, measure))
    return lines
  })
}

/**
 * Compares everything that the roll-up keeps with a full recount of the record, as far as the roll-up has read it. One
 * sentence for each sum that differs.
 */
export async function rollUpDifferences(tx: ReadTx): Promise<string[]> {
  return compared(added(await rolledUpLines(tx)), added(await recountedLines(tx)))
}
