import { type AccountId, asId, type ReadTx } from '../../platform/database/index.ts'
import { passesWithWorkers } from '../offline/pass.ts'
import type { PassId } from '../offline/tables.ts'

const month = 30 * 24 * 3_600_000

function phones(tx: ReadTx) {
  return passesWithWorkers(tx)
    .select((make) => [
      'capture_pass.id',
      'capture_pass.session_id as sessionId',
      'capture_pass.browser',
      'capture_pass.issued_at as issuedAt',
      'capture_pass.works_until as worksUntil',
      'capture_pass.ended_at as endedAt',
      'capture_pass.ended_why as endedWhy',
      'capture_pass.highest',
      'capture_pass.received',
      'capture_pass.seen_at as seenAt',
      'capture_pass.clock',
      'account.id as accountId',
      'account.key',
      'account.name as worker',
      make
        .selectFrom('capture_kept')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('capture_kept.programme_id', '=', 'capture_pass.programme_id')
        .whereRef('capture_kept.pass_id', '=', 'capture_pass.id')
        .where('capture_kept.settled_at', 'is', null)
        .as('kept'),
    ])
    .$narrowType<{ kept: number }>()
}

type PhoneRow = NonNullable<Awaited<ReturnType<ReturnType<typeof phones>['executeTakeFirst']>>>

/** A worker on a phone, by the pass that it was given. */
export interface PhoneSeen extends Omit<PhoneRow, 'highest' | 'received'> {
  /** How many of what it captured never came, though later ones did. */
  missing: number
  /** works: may hand in. over: was not online for too long, and is set up anew when it is. */
  state: 'works' | 'over' | 'ended'
}

function seen({ highest, received, ...phone }: PhoneRow, now: Date): PhoneSeen {
  const state = phone.endedAt !== null ? 'ended' : phone.worksUntil > now ? 'works' : 'over'
  return { ...phone, state, missing: Math.max(0, highest - received) }
}

/** One worker's phones, or everybody's, the latest seen first: those of the last month, and any that something is wrong with. */
export async function phonesOf(tx: ReadTx, accountId: AccountId | null, limit = 200): Promise<PhoneSeen[]> {
  const meant = accountId === null ? phones(tx) : phones(tx).where('capture_pass.account_id', '=', accountId)
  const rows = await meant
    .where((where) =>
      where.or([
        where('capture_pass.seen_at', '>', new Date(tx.now.getTime() - month)),
        where('capture_pass.highest', '>', where.ref('capture_pass.received')),
      ]),
    )
    .orderBy('capture_pass.seen_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => seen(row, tx.now))
}

export async function phoneById(tx: ReadTx, typed: string | undefined): Promise<PhoneSeen | null> {
  const id: PassId | null = asId<'capture-pass'>(typed)
  const row = id && (await phones(tx).where('capture_pass.id', '=', id).executeTakeFirst())
  return row ? seen(row, tx.now) : null
}
