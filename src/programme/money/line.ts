import './tables.ts'
import { type CommandId, type Day, newId, type ReadTx, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { contractLineSet } from '../entries.ts'

/** A line of the contract: what is paid for, and for which days. */
export interface ContractLine {
  code: string
  /** Such as "Room hire". It stays out of the record. */
  label: string
  amountPence: number
  from: Day
  to: Day
}

export interface KeptLine extends ContractLine {
  /** How many times it was set. */
  version: number
}

/** Every version of every line, or of one. */
function versions(tx: ReadTx) {
  return tx.db
    .selectFrom('contract_line')
    .select(['code', 'version', 'label', 'amount_pence as amountPence', 'from_on as from', 'to_on as to'])
    .where('programme_id', '=', tx.programmeId)
}

/** The lines of the contract as they are now, the largest first. */
export async function contractLines(tx: ReadTx): Promise<KeptLine[]> {
  const lines = await versions(tx).distinctOn('code').orderBy('code').orderBy('version', 'desc').execute()
  return lines.toSorted((a, b) => b.amountPence - a.amountPence || (a.code < b.code ? -1 : 1))
}

/** All that a line ever said, the latest first. */
export function versionsOf(tx: ReadTx, code: string): Promise<KeptLine[]> {
  return versions(tx).where('code', '=', code).orderBy('version', 'desc').execute()
}

/** What each version of each line was called, by `code version`: its words are not in the record. */
export async function lineLabels(tx: ReadTx): Promise<Map<string, string>> {
  return new Map((await versions(tx).execute()).map(({ code, version, label }) => [`${code} ${version}`, label]))
}

/** How many versions of a line there are. Whoever sets it next waits here until the one before has ended. */
async function lastVersion(tx: Tx, code: string): Promise<number> {
  await versions(tx).where('code', '=', code).where('version', '=', 1).forUpdate().execute()
  return (await versionsOf(tx, code))[0]?.version ?? 0
}

/** Sets a line of the contract. What one of the same code said before stays, and no longer counts. */
export async function setContractLine(
  tx: Tx,
  { code, label, amountPence, from, to }: ContractLine,
  commandId: CommandId | null = null,
): Promise<void> {
  if (to < from) throw new Problem('invalid', 'programme.period.backwards', 'to')
  const version = (await lastVersion(tx, code)) + 1
  await tx.db
    .insertInto('contract_line')
    .values({ programme_id: tx.programmeId, code, version, label, amount_pence: amountPence, from_on: from, to_on: to })
    .execute()
  const told = { line: code, version, amount: amountPence, from, to }
  await record(tx, contractLineSet(null, tx.today, told), commandId)
}

/** Adds a line. Its code says nothing, since it stands in the record. */
export async function addContractLine(
  tx: Tx,
  line: Omit<ContractLine, 'code'>,
  commandId: CommandId | null = null,
): Promise<string> {
  if (line.amountPence === 0) throw new Problem('invalid', 'programme.money.nothing', 'amount')
  const code = newId<'contract-line'>()
  await setContractLine(tx, { ...line, code }, commandId)
  return code
}

const isSame = (one: ContractLine, other: ContractLine) =>
  one.label === other.label && one.amountPence === other.amountPence && one.from === other.from && one.to === other.to

/** Corrects a line as it was seen: nobody's correction is lost under another that did not know of it. */
export async function correctContractLine(
  tx: Tx,
  line: ContractLine,
  seen: number,
  commandId: CommandId | null = null,
): Promise<void> {
  await lastVersion(tx, line.code)
  const [now] = await versionsOf(tx, line.code)
  if (!now) throw new Problem('not-found', 'programme.money.not-there')
  if (now.version !== seen) throw new Problem('conflict', 'programme.money.changed-meanwhile')
  if (isSame(now, line)) throw new Problem('conflict', 'programme.money.same')
  await setContractLine(tx, line, commandId)
}
