import type { ReadTx } from '../../platform/database/index.ts'
import type { Where } from '../../programme/index.ts'
import type { Session } from '../queries/session.ts'
import { existingActivity } from './activity.ts'

/** Where a session counts: what is said now, else what the activity says. */
export async function whereOf(tx: ReadTx, session: Session, said: Where) {
  const { partner, setting, area } = await existingActivity(tx, session.activityId)
  return {
    partner: said.partner ?? partner,
    setting: said.setting ?? setting,
    area: said.area ?? area,
  }
}
