import type { Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { RoundId } from '../tables.ts'

/** The round, held fast until the transaction ends: two who change it at once come one after the other. */
export async function roundHeldFast(tx: Tx, roundId: RoundId) {
  const round = await tx.db
    .selectFrom('round')
    .select(['opened_on as openedOn', 'opened_by as openedBy', 'spoken', 'declined', 'not_now as notNow'])
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', roundId)
    .forUpdate()
    .executeTakeFirst()
  if (!round) throw new Problem('not-found', 'outreach.round.not-found')
  return round
}
