import { sql } from 'kysely'
import type { ReadTx, Tx } from '../database/index.ts'
import { type Pace, waitAfter } from './throttle.ts'

/** What failures are counted by: a keyed hash, so that the table tells nobody who was asked for, or from where. */
export interface Bucket {
  mark: Buffer
  pace: Pace
}

interface Count {
  failures: number
  failed_at: Date
}

const after = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000)

function secondsLeft(count: Count | undefined, pace: Pace, now: Date): number {
  if (!count || count.failures === 0 || after(count.failed_at, pace.forgottenAfter) <= now) return 0
  const until = after(count.failed_at, waitAfter(count.failures, pace))
  return Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000))
}

/** Seconds that must still pass before the next try. */
export async function waitOf(tx: ReadTx, bucket: Bucket): Promise<number> {
  const count = await tx.db
    .selectFrom('sign_in_throttle')
    .select(['failures', 'failed_at'])
    .where('programme_id', '=', tx.programmeId)
    .where('bucket', '=', bucket.mark)
    .executeTakeFirst()
  return secondsLeft(count, bucket.pace, tx.now)
}

/** The same, and holds the bucket until this transaction ends: of guesses sent side by side, each waits for the last. */
export async function waitAndHold(tx: Tx, bucket: Bucket): Promise<number> {
  const count = await tx.db
    .insertInto('sign_in_throttle')
    .values({ programme_id: tx.programmeId, bucket: bucket.mark, failures: 0, failed_at: tx.now })
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'bucket']).doUpdateSet({ failures: sql`sign_in_throttle.failures` }),
    )
    .returning(['failures', 'failed_at'])
    .executeTakeFirst()
  return secondsLeft(count, bucket.pace, tx.now)
}

/** Returns how many there are now. */
export async function countFailure(tx: Tx, bucket: Bucket): Promise<number> {
  const forgotten = after(tx.now, -bucket.pace.forgottenAfter)
  const counted = await tx.db
    .insertInto('sign_in_throttle')
    .values({ programme_id: tx.programmeId, bucket: bucket.mark, failures: 1, failed_at: tx.now })
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'bucket']).doUpdateSet({
        failures: sql`case when sign_in_throttle.failed_at <= ${forgotten} then 1 else sign_in_throttle.failures + 1 end`,
        failed_at: tx.now,
      }),
    )
    .returning('failures')
    .executeTakeFirstOrThrow()
  await sweep(tx)
  return counted.failures
}

export async function forgetFailures(tx: Tx, bucket: Bucket): Promise<void> {
  await tx.db
    .deleteFrom('sign_in_throttle')
    .where('programme_id', '=', tx.programmeId)
    .where('bucket', '=', bucket.mark)
    .execute()
}

/** A few of the oldest each time, so that the table stays small and nothing ever has to clear it at one go. */
async function sweep(tx: Tx): Promise<void> {
  const longAgo = after(tx.now, -2 * 24 * 3600)
  await tx.db
    .deleteFrom('sign_in_throttle')
    .where('programme_id', '=', tx.programmeId)
    .where('bucket', 'in', (old) =>
      old
        .selectFrom('sign_in_throttle')
        .select('bucket')
        .where('programme_id', '=', tx.programmeId)
        .where('failed_at', '<', longAgo)
        .orderBy('failed_at')
        .limit(20)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}
