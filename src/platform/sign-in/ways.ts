import { type AccountId, actingAs, type ReadTx, type Tx } from '../database/index.ts'
import { Problem } from '../problem/index.ts'
import { record } from '../record/index.ts'
import type { Account } from '../session/index.ts'
import { wayAdded, wayRemoved } from './entries.ts'
import { forgetRecoveryCodes } from './recovery-codes.ts'

/** One way in which somebody can sign in. An account has one code at most; passkeys and providers may be several. */
export interface WayIn {
  id: string
  kind: 'passkey' | 'code' | 'provider'
  name: string | null
  addedAt: Date
  lastUsedAt: Date | null
}

function passkeysOf(tx: ReadTx, accountId: AccountId) {
  return tx.db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as addedAt', 'last_used_at as lastUsedAt'])
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
}

function codesOf(tx: ReadTx, accountId: AccountId) {
  return tx.db
    .selectFrom('one_time_code')
    .select(['account_id as id', 'created_at as addedAt', 'last_used_at as lastUsedAt'])
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
    .execute()
}

function linksOf(tx: ReadTx, accountId: AccountId) {
  return tx.db
    .selectFrom('identity_link')
    .innerJoin('identity_provider', (join) =>
      join
        .onRef('identity_provider.programme_id', '=', 'identity_link.programme_id')
        .onRef('identity_provider.id', '=', 'identity_link.provider_id'),
    )
    .select([
      'identity_link.id',
      'identity_provider.name',
      'identity_link.created_at as addedAt',
      'identity_link.last_used_at as lastUsedAt',
    ])
    .where('identity_link.programme_id', '=', tx.programmeId)
    .where('identity_link.account_id', '=', accountId)
    .orderBy('identity_link.created_at')
    .execute()
}

export async function waysOf(tx: ReadTx, accountId: AccountId): Promise<WayIn[]> {
  const passkeys = await passkeysOf(tx, accountId)
  const codes = await codesOf(tx, accountId)
  const links = await linksOf(tx, accountId)
  return [
    ...passkeys.map((way) => ({ ...way, kind: 'passkey' as const })),
    ...codes.map((way) => ({ ...way, kind: 'code' as const, name: null })),
    ...links.map((way) => ({ ...way, kind: 'provider' as const })),
  ]
}

export async function recordWayAdded(tx: Tx, account: Account, way: WayIn['kind']): Promise<void> {
  await record(actingAs(tx, account.key), wayAdded(account.key, tx.today, { account: account.id, way }))
}

const tables = { passkey: 'passkey', code: 'one_time_code', provider: 'identity_link' } as const

async function remove(tx: Tx, accountId: AccountId, way: WayIn): Promise<void> {
  const row = tx.db
    .deleteFrom(tables[way.kind])
    .where('programme_id', '=', tx.programmeId)
    .where('account_id', '=', accountId)
  await (way.kind === 'code' ? row : row.where('id', '=', way.id)).execute()
  if (way.kind === 'code') await forgetRecoveryCodes(tx, accountId)
}

/** Two removals at once must not each leave the other's way as the last one. */
async function hold(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.db
    .selectFrom('account')
    .select('id')
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', accountId)
    .forUpdate()
    .execute()
}

/** Gives up one way to sign in, but never the last. */
export async function removeWay(tx: Tx, account: { id: AccountId; key: Account['key'] }, id: string): Promise<void> {
  await hold(tx, account.id)
  const ways = await waysOf(tx, account.id)
  const way = ways.find((each) => each.id === id)
  if (!way) throw new Problem('not-found', 'platform.way.gone')
  if (ways.length === 1) throw new Problem('conflict', 'platform.way.last')
  await remove(tx, account.id, way)
  await record(tx, wayRemoved(account.key, tx.today, { account: account.id, way: way.kind }))
}

export async function removeAllWays(tx: Tx, accountId: AccountId): Promise<void> {
  for (const way of await waysOf(tx, accountId)) await remove(tx, accountId, way)
}
