import type { CommandId, Key, Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { colleaguesOn } from '../colleague-queries.ts'
import { roundColleaguesSet } from '../entries.ts'
import type { RoundId } from '../tables.ts'
import { roundHeldFast } from './round-held.ts'

async function replace(tx: Tx, roundId: RoundId, colleagues: readonly Key[]): Promise<void> {
  await tx.db
    .deleteFrom('round_colleague')
    .where('programme_id', '=', tx.programmeId)
    .where('round_id', '=', roundId)
    .execute()
  if (colleagues.length === 0) return
  await tx.db
    .insertInto('round_colleague')
    .values(colleagues.map((colleague) => ({ programme_id: tx.programmeId, round_id: roundId, colleague })))
    .execute()
}

/**
 * Says who was on a round beside whoever opened it, who is there anyway. What is counted on the round hangs on nobody who
 * was there. To say the same again changes nothing.
 */
export async function setColleagues(
  tx: Tx,
  roundId: RoundId,
  there: readonly Key[],
  commandId: CommandId | null = null,
): Promise<void> {
  const { openedOn, openedBy } = await roundHeldFast(tx, roundId)
  const colleagues = [...new Set(there)].filter((key) => key !== openedBy).toSorted()
  if (colleagues.join() === (await colleaguesOn(tx, roundId)).toSorted().join()) return
  await replace(tx, roundId, colleagues)
  await record(tx, roundColleaguesSet(null, openedOn, { round: roundId, colleagues }), commandId)
}
