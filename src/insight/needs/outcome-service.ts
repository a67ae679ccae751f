import { type ActivityId, activityById } from '../../activities/index.ts'
import { type HubId, hubById } from '../../hubs/index.ts'
import { type CommandId, newId, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { needAnswered, needAnswerTakenBack } from '../entries.ts'
import { existingNeed } from './service.ts'
import type { NeedId, OutcomeId } from './tables.ts'

/** Exactly one of the three. */
export interface CameOfIt {
  activity?: ActivityId | null
  hub?: HubId | null
  words?: string | null
}

async function refuseUnknown(tx: Tx, { activity, hub, words }: CameOfIt): Promise<void> {
  const given = [activity, hub, words].filter((each) => each !== null && each !== undefined && each !== '')
  if (given.length !== 1) throw new Problem('invalid', 'insight.outcome.one', 'activity')
  const isThere = activity ? await activityById(tx, activity) : hub ? await hubById(tx, hub) : true
  if (!isThere) throw new Problem('conflict', 'insight.outcome.gone', activity ? 'activity' : 'hub')
}

/** Something came of a need: an activity, a hub, or something else in words. */
export async function answerNeed(
  tx: Tx,
  { need, ...came }: { need: NeedId } & CameOfIt,
  commandId: CommandId | null = null,
): Promise<OutcomeId> {
  await existingNeed(tx, need)
  await refuseUnknown(tx, came)
  const { activity = null, hub = null, words = null } = came
  const id = newId<'outcome'>()
  const kept = { need_id: need, activity_id: activity, hub_id: hub, words, came_on: tx.today }
  await tx.db
    .insertInto('need_outcome')
    .values({ programme_id: tx.programmeId, id, ...kept })
    .execute()
  const kind = activity ? 'activity' : hub ? 'hub' : 'else'
  await record(tx, needAnswered(null, tx.today, { need, outcome: id, kind, to: activity ?? hub }), commandId)
  return id
}

/** It did not come of that need after all. */
export async function takeBackAnswer(
  tx: Tx,
  { need, outcome }: { need: NeedId; outcome: OutcomeId },
  commandId: CommandId | null = null,
): Promise<void> {
  const gone = await tx.db
    .deleteFrom('need_outcome')
    .where('programme_id', '=', tx.programmeId)
    .where('need_id', '=', need)
    .where('id', '=', outcome)
    .returning('id')
    .executeTakeFirst()
  if (!gone) throw new Problem('not-found', 'insight.outcome.not-found')
  await record(tx, needAnswerTakenBack(null, tx.today, { need, outcome }), commandId)
}
