// Money and targets as the record tells them, so that an earlier day shows what was then agreed.
import type { ReadTx } from '../../platform/database/index.ts'
import { contractLines, entries as programme } from '../../programme/index.ts'
import type { MoneyLine } from '../figures/cost.ts'
import type { TargetLine } from '../figures/target.ts'
import { recordingDay } from '../record/day.ts'
import { count, text } from '../record/detail.ts'

async function told(tx: ReadTx, what: string, asAt: string) {
  const entries = await tx.db
    .selectFrom('record')
    .select(['at', 'detail'])
    .where('programme_id', '=', tx.programmeId)
    .where('what', '=', what)
    .orderBy('position')
    .execute()
  return entries
    .filter(({ at }) => recordingDay(at) <= asAt)
    .map(({ detail }) => ({ detail, from: text(detail.from), to: text(detail.to), amount: count(detail.amount) }))
}

/** The last word on each, by name. */
function lastOf<T>(told: readonly T[], name: (each: T) => string): T[] {
  return [...new Map(told.map((each) => [name(each), each])).values()]
}

/** The lines of the contract as at a day. Their words are not in the record: today's are shown. */
export async function moneyAsAt(tx: ReadTx, asAt: string): Promise<MoneyLine[]> {
  const labels = new Map((await contractLines(tx)).map(({ code, label }) => [code, label]))
  const lines = (await told(tx, programme.contractLineSet.what, asAt)).map(({ from, to, amount, detail }) => {
    const code = text(detail.line)
    return { code, label: labels.get(code) ?? code, amountPence: amount, from, to }
  })
  return lastOf(lines, ({ code }) => code).toSorted((a, b) => b.amountPence - a.amountPence)
}

export async function targetsAsAt(tx: ReadTx, asAt: string): Promise<TargetLine[]> {
  const targets = (await told(tx, programme.targetSet.what, asAt)).map(({ from, to, amount, detail }) => {
    return { output: text(detail.output), amount, from, to }
  })
  return lastOf(targets, ({ output, from, to }) => `${output} ${from} ${to}`)
}
