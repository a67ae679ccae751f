import { sql } from 'kysely'
import type { Key, ReadTx } from '../../platform/database/index.ts'
import { type Recorded, recordedColumns } from '../../platform/record/index.ts'
import { contractLineSet } from '../entries.ts'
import type { ContractLine } from './line.ts'
import { lineLabels } from './line.ts'

/** One time that a line was set, as the record tells it. */
export interface LineSet extends ContractLine {
  at: Date
  actor: Key | null
}

/** Entries written before lines had versions belong to the first. */
const versionIn = ({ detail }: Pick<Recorded, 'detail'>) => Number(detail.version ?? 1)

/** What an entry says, in the words that the line had then. */
export function lineTold(
  { at, actor, detail }: Pick<Recorded, 'at' | 'actor' | 'detail'>,
  labels: ReadonlyMap<string, string>,
): LineSet {
  const code = String(detail.line)
  return {
    code,
    label: labels.get(`${code} ${versionIn({ detail })}`) ?? code,
    amountPence: Number(detail.amount),
    from: String(detail.from),
    to: String(detail.to),
    at,
    actor,
  }
}

/** All that was told of a line, the latest first. */
export async function lineHistory(tx: ReadTx, code: string): Promise<LineSet[]> {
  const entries = await tx.db
    .selectFrom('record')
    .select(recordedColumns)
    .where('programme_id', '=', tx.programmeId)
    .where('what', '=', contractLineSet.what)
    .where(sql<boolean>`detail->>'line' = ${code}`)
    .orderBy('position', 'desc')
    .execute()
  const labels = await lineLabels(tx)
  return entries.map((entry) => lineTold(entry, labels))
}
