import type { CommandId, Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { endSessions } from '../../platform/session/index.ts'
import { passEnded } from '../entries.ts'
import type { PhoneSeen } from './queries.ts'

/**
 * A phone that was lost, or is not to hand in any more: its pass ends, and so does the session with which it would get
 * another. What it captured and comes all the same is kept for the coordinator.
 */
export async function endPhone(tx: Tx, phone: PhoneSeen, commandId: CommandId | null = null): Promise<void> {
  const ended = await tx.db
    .updateTable('capture_pass')
    .set({ ended_at: tx.now, ended_why: 'elsewhere' })
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', phone.id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw new Problem('conflict', 'outreach.phones.ended-before')
  await record(tx, passEnded(phone.key, tx.today, { pass: phone.id, passes: 1, why: 'elsewhere' }), commandId)
  if (phone.sessionId !== null) {
    await endSessions(tx, { id: phone.accountId, key: phone.key }, 'elsewhere', phone.sessionId)
  }
}
