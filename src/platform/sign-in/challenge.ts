import type { AccountId, Tx } from '../database/index.ts'
import { hashOf } from '../session/index.ts'

const minutes = 10

export interface Challenge {
  /** What the browser, or the provider, must bring back. Only its hash is kept. */
  token: string
  purpose: string
  accountId: AccountId | null
  sealed: Buffer | null
}

/** Remembers a ceremony under way for ten minutes, and forgets a few that nobody finished. */
export async function beginCeremony(tx: Tx, { token, purpose, accountId, sealed }: Challenge): Promise<void> {
  const expires = new Date(tx.now.getTime() + minutes * 60_000)
  await tx.db
    .insertInto('sign_in_challenge')
    .values({
      programme_id: tx.programmeId,
      token_hash: hashOf(token),
      purpose,
      account_id: accountId,
      sealed,
      expires_at: expires,
    })
    .execute()
  await sweep(tx)
}

/** Finishes a ceremony: whatever comes of it, the same token finishes nothing again. */
export async function finishCeremony(
  tx: Tx,
  { token, purpose, accountId }: Omit<Challenge, 'sealed'>,
): Promise<Pick<Challenge, 'sealed'> | null> {
  const found = await tx.db
    .deleteFrom('sign_in_challenge')
    .where('programme_id', '=', tx.programmeId)
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('account_id', 'is not distinct from', accountId)
    .returning(['sealed', 'expires_at'])
    .executeTakeFirst()
  return found && found.expires_at > tx.now ? { sealed: found.sealed } : null
}

async function sweep(tx: Tx): Promise<void> {
  await tx.db
    .deleteFrom('sign_in_challenge')
    .where('programme_id', '=', tx.programmeId)
    .where('token_hash', 'in', (old) =>
      old
        .selectFrom('sign_in_challenge')
        .select('token_hash')
        .where('programme_id', '=', tx.programmeId)
        .where('expires_at', '<=', tx.now)
        .orderBy('expires_at')
        .limit(20)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}
