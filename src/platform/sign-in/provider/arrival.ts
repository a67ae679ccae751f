import type { Tx } from '../../database/index.ts'
import type { Effects, Visit } from '../../http/index.ts'
import { Problem } from '../../problem/index.ts'
import { afterSignIn, enter } from '../enter.ts'
import { isFresh } from '../fresh.ts'
import { useInvitation } from '../invitation.ts'
import { ownAccount } from '../own-account.ts'
import { accountLinkedTo, type Identity, linkIdentity } from './link.ts'
import type { Provider } from './store.ts'
import type { Journey } from './travel.ts'

type Arrived = Visit<Tx> & { effects: Effects }

/** What each errand ends in: the path within the programme to go to. */
export async function settle(
  visit: Arrived,
  provider: Provider,
  identity: Identity,
  journey: Journey,
): Promise<string> {
  if (journey.invitation !== null) return takeUp(visit, provider, identity, journey.invitation)
  if (journey.link !== null) return addLink(visit, provider, identity, journey.link)
  return signIn(visit, provider, identity, journey)
}

async function signIn(visit: Arrived, provider: Provider, identity: Identity, { again, to }: Journey): Promise<string> {
  const account = await accountLinkedTo(visit.tx, identity)
  if (!account) throw new Problem('forbidden', ['platform.provider.unknown', { provider: provider.name }])
  await enter(visit, visit.effects, { account, way: again ? 'provider-again' : 'provider', provider: provider.code })
  return afterSignIn(visit.tx, account.id, to)
}

async function takeUp(visit: Arrived, provider: Provider, identity: Identity, token: string): Promise<string> {
  const account = await useInvitation(visit.tx, token)
  if (!account) throw new Problem('conflict', 'platform.invitation.spent')
  await linkIdentity(visit.tx, account, provider, identity)
  await enter(visit, visit.effects, { account, way: 'provider', provider: provider.code })
  return '/account'
}

async function addLink(visit: Arrived, provider: Provider, identity: Identity, accountId: string): Promise<string> {
  const account = await ownAccount(visit)
  if (account.id !== accountId || !isFresh(visit)) throw new Problem('forbidden', 'platform.provider.failed-why')
  await linkIdentity(visit.tx, account, provider, identity)
  return '/account'
}
