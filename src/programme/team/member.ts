import { type AccountId, asId, type CommandId, type ReadTx, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { type Account, accountByEmail, accountById, changeAccount, endAccount } from '../../platform/session/index.ts'
import { invite, recover, standings, withdrawInvitation } from '../../platform/sign-in/index.ts'
import { type Role, roles } from '../access.ts'
import { staffChanged, staffEnded } from '../entries.ts'
import { addStaff } from '../staff.ts'

export interface Member {
  name: string
  email: string
  roles: Role[]
  partnerId: string | null
}

/** Somebody of the team, by the id in an address. */
export async function memberAt(tx: ReadTx, typed: string | undefined): Promise<Account> {
  const id: AccountId | null = asId<'account'>(typed)
  const account = id && (await accountById(tx, id))
  if (!account) throw new Problem('not-found', 'programme.team.not-there')
  return account
}

async function refuseTakenEmail(tx: ReadTx, email: string, own?: AccountId): Promise<void> {
  const other = await accountByEmail(tx, email)
  if (other && other.id !== own)
    throw new Problem('conflict', ['programme.team.email-taken', { name: other.name }], 'email')
}

/** A new member of the team, and the token of the invitation to hand over. */
export async function addMember(
  tx: Tx,
  member: Member,
  commandId: CommandId | null = null,
): Promise<{ account: Account; token: string }> {
  await refuseTakenEmail(tx, member.email)
  const account = await addStaff(tx, member, commandId)
  return { account, token: await invite(tx, account) }
}

/** Coordinators, held until this transaction ends: two of them must not give up the role at the same time. */
async function coordinators(tx: Tx): Promise<AccountId[]> {
  const found = await tx.db
    .selectFrom('account')
    .select('id')
    .where('programme_id', '=', tx.programmeId)
    .where('ended_at', 'is', null)
    .where((where) => where(where.val('coordinator'), '=', where.fn.any('roles')))
    .orderBy('id')
    .forUpdate()
    .execute()
  return found.map(({ id }) => id)
}

/** A programme without a coordinator who can sign in could be helped by nobody. */
async function refuseLastCoordinator(tx: Tx, account: Account): Promise<void> {
  if (!account.roles.includes('coordinator')) return
  const others = (await coordinators(tx)).filter((id) => id !== account.id)
  const known = await standings(tx)
  if (others.some((id) => (known.get(id)?.ways ?? 0) > 0)) return
  throw new Problem('conflict', 'programme.team.last-coordinator')
}

export async function changeMember(tx: Tx, account: Account, member: Member, commandId: CommandId): Promise<void> {
  await refuseTakenEmail(tx, member.email, account.id)
  if (!member.roles.includes('coordinator')) await refuseLastCoordinator(tx, account)
  await changeAccount(tx, account, member)
  await record(tx, staffChanged(account.key, tx.today, { account: account.id, roles: member.roles }), commandId)
}

export async function endMember(tx: Tx, account: Account, commandId: CommandId): Promise<void> {
  await refuseLastCoordinator(tx, account)
  await withdrawInvitation(tx, account.id)
  await endAccount(tx, account)
  await record(tx, staffEnded(account.key, tx.today, { account: account.id }), commandId)
}

/** A new invitation; whoever could sign in before can no longer. Nobody does this to themselves. */
export async function reinviteMember(tx: Tx, account: Account): Promise<string> {
  if (account.key === tx.actor) throw new Problem('conflict', 'programme.team.not-oneself')
  const standing = (await standings(tx)).get(account.id)
  return standing && standing.ways > 0 ? recover(tx, account) : invite(tx, account)
}

export const isRole = (typed: string): typed is Role => roles.some((role) => role === typed)
