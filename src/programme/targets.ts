import type { CommandId, Day, ProgrammeId, ReadTx, Tx } from '../platform/database/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { record } from '../platform/record/index.ts'
import { targetSet } from './entries.ts'

declare module '../platform/database/tables.ts' {
  interface Tables {
    output_target: { programme_id: ProgrammeId; output: string; from_on: Day; to_on: Day; amount: number }
  }
}

/** How much of an output is hoped for in a period. */
export interface Target {
  output: string
  amount: number
  from: Day
  to: Day
}

export function targets(tx: ReadTx): Promise<Target[]> {
  return tx.db
    .selectFrom('output_target')
    .select(['output', 'amount', 'from_on as from', 'to_on as to'])
    .where('programme_id', '=', tx.programmeId)
    .orderBy('output')
    .orderBy('from_on')
    .orderBy('to_on')
    .execute()
}

/** Sets a target; one for the same output and days no longer counts. What was told of it stays in the record. */
export async function setTarget(
  tx: Tx,
  { output, amount, from, to }: Target,
  commandId: CommandId | null = null,
): Promise<void> {
  if (to < from) throw new Problem('invalid', 'programme.period.backwards', 'to')
  await tx.db
    .insertInto('output_target')
    .values({ programme_id: tx.programmeId, output, from_on: from, to_on: to, amount })
    .onConflict((conflict) => conflict.columns(['programme_id', 'output', 'from_on', 'to_on']).doUpdateSet({ amount }))
    .execute()
  await record(tx, targetSet(null, tx.today, { output, amount, from, to }), commandId)
}

/** Sets a target where that changes something. Nought takes one away that was set. */
export async function changeTarget(tx: Tx, target: Target, commandId: CommandId | null = null): Promise<void> {
  const isMeant = (each: Target) => each.output === target.output && each.from === target.from && each.to === target.to
  const amount = (await targets(tx)).find(isMeant)?.amount ?? 0
  if (amount === target.amount) {
    const none = target.amount === 0
    throw new Problem('conflict', none ? 'programme.target.nothing' : 'programme.target.same', 'amount')
  }
  await setTarget(tx, target, commandId)
}
