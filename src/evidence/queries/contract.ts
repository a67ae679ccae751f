// Money and targets as the record tells them, so that an earlier day shows what was then agreed.
import type { Key, ReadTx } from '../../platform/database/index.ts'
import { lineLabels, lineTold, entries as programme } from '../../programme/index.ts'
import type { MoneyLine } from '../figures/cost.ts'
import type { TargetLine } from '../figures/target.ts'
import { recordingDay } from '../record/day.ts'
import { count, text } from '../record/detail.ts'

function allTold(tx: ReadTx, what: string) {
  return tx.db
    .selectFrom('record')
    .select(['at', 'actor', 'detail'])
    .where('programme_id', '=', tx.programmeId)
    .where('what', '=', what)
    .orderBy('position')
    .execute()
}

async function told(tx: ReadTx, what: string, asAt: string) {
  return (await allTold(tx, what)).filter(({ at }) => recordingDay(at) <= asAt)
}

/** The last word on each, by name. */
function lastOf<T>(told: readonly T[], name: (each: T) => string): T[] {
  return [...new Map(told.map((each) => [name(each), each])).values()]
}

/** The lines of the contract as at a day, in the words that they had then. */
export async function moneyAsAt(tx: ReadTx, asAt: string): Promise<MoneyLine[]> {
  const labels = await lineLabels(tx)
  const lines = (await told(tx, programme.contractLineSet.what, asAt)).map((entry) => lineTold(entry, labels))
  return lastOf(lines, ({ code }) => code)
    .map(({ code, label, amountPence, from, to }) => ({ code, label, amountPence, from, to }))
    .toSorted((a, b) => b.amountPence - a.amountPence)
}

/** One time that a target was set. */
export interface TargetSet extends TargetLine {
  at: Date
  actor: Key | null
}

type Told = Awaited<ReturnType<typeof allTold>>[number]

const targetTold = ({ at, actor, detail }: Told): TargetSet => ({
  output: text(detail.output),
  amount: count(detail.amount),
  from: text(detail.from),
  to: text(detail.to),
  at,
  actor,
})

export async function targetsAsAt(tx: ReadTx, asAt: string): Promise<TargetLine[]> {
  const targets = (await told(tx, programme.targetSet.what, asAt)).map(targetTold)
  return lastOf(targets, ({ output, from, to }) => `${output} ${from} ${to}`)
}

/** All that was ever hoped for of an output, the latest first. */
export async function targetHistory(tx: ReadTx, output: string): Promise<TargetSet[]> {
  const all = (await allTold(tx, programme.targetSet.what)).map(targetTold)
  return all.filter((each) => each.output === output).toReversed()
}
