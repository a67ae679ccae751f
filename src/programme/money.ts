import type { CommandId, Day, ProgrammeId, ReadTx, Tx } from '../platform/database/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { record } from '../platform/record/index.ts'
import { contractLineSet } from './entries.ts'

declare module '../platform/database/tables.ts' {
  interface Tables {
    contract_line: {
      programme_id: ProgrammeId
      code: string
      label: string
      amount_pence: number
      from_on: Day
      to_on: Day
    }
  }
}

/** A line of the contract: what is paid for, and for which days. */
export interface ContractLine {
  code: string
  /** Such as "Room hire". It stays out of the record. */
  label: string
  amountPence: number
  from: Day
  to: Day
}

/** The lines of the contract, the largest first. */
export async function contractLines(tx: ReadTx): Promise<ContractLine[]> {
  return tx.db
    .selectFrom('contract_line')
    .select(['code', 'label', 'amount_pence as amountPence', 'from_on as from', 'to_on as to'])
    .where('programme_id', '=', tx.programmeId)
    .orderBy('amount_pence', 'desc')
    .orderBy('code')
    .execute()
}

/** Sets a line of the contract; one of the same code is replaced. */
export async function setContractLine(
  tx: Tx,
  { code, label, amountPence, from, to }: ContractLine,
  commandId: CommandId | null = null,
): Promise<void> {
  if (to < from) throw new Problem('invalid', 'programme.period.backwards', 'to')
  const line = { label, amount_pence: amountPence, from_on: from, to_on: to }
  await tx.db
    .insertInto('contract_line')
    .values({ programme_id: tx.programmeId, code, ...line })
    .onConflict((conflict) => conflict.columns(['programme_id', 'code']).doUpdateSet(line))
    .execute()
  await record(tx, contractLineSet(null, tx.today, { line: code, amount: amountPence, from, to }), commandId)
}
