import type { Key, ReadTx } from '../platform/database/index.ts'
import type { Option } from '../platform/fields/index.ts'
import { type Account, accountByKey, actorNames } from '../platform/session/index.ts'
import type { RoundId } from './tables.ts'
import { companions } from './workers.ts'

/** The keys of those who came along on a round. Somebody who has left is still among them. */
export async function colleaguesOn(tx: ReadTx, roundId: RoundId): Promise<Key[]> {
  const rows = await tx.db
    .selectFrom('round_colleague')
    .select('colleague')
    .where('programme_id', '=', tx.programmeId)
    .where('round_id', '=', roundId)
    .orderBy('colleague')
    .execute()
  return rows.map(({ colleague }) => colleague)
}

/** Those to choose from: the team but whoever opened it, and whoever was there and works here no more. */
export async function colleaguesToChoose(tx: ReadTx, opener: Key | null, on: readonly Key[] = []): Promise<Account[]> {
  const team = (await companions(tx)).filter(({ key }) => key !== opener)
  const here = new Set(team.map(({ key }) => key))
  const others: Account[] = []
  for (const key of on.filter((each) => !here.has(each))) {
    const account = await accountByKey(tx, key)
    if (account) others.push(account)
  }
  return [...team, ...others]
}

/** The names of all who were on a round, whoever opened it first; null for somebody of whom no name is left. */
export async function namesOn(tx: ReadTx, round: { id: RoundId; openedBy: Key | null }): Promise<(string | null)[]> {
  const colleagues = await colleaguesOn(tx, round.id)
  const there = round.openedBy === null ? colleagues : [round.openedBy, ...colleagues]
  const names = await actorNames(
    tx,
    there.map((actor) => ({ actor })),
  )
  return there.map((key) => names.get(key) ?? null)
}

/** By the ids of their accounts: a key stands on no page. */
export const asOptions = (accounts: readonly Account[]): Option[] =>
  accounts.map(({ id, name }) => ({ value: id, label: { text: name } }))

export const keysOf = (accounts: readonly Account[], ids: readonly string[]): Key[] =>
  accounts.filter(({ id }) => ids.includes(id)).map(({ key }) => key)
