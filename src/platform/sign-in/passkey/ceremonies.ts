import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { anyone, oneself } from '../../http/index.ts'
import { Problem } from '../../problem/index.ts'
import type { Account } from '../../session/index.ts'
import type { Ceremony, CeremonyVisit } from '../ceremony.ts'
import { afterSignIn, enter } from '../enter.ts'
import { isFresh, proveAgain } from '../fresh.ts'
import { invitedAccount, useInvitation } from '../invitation.ts'
import { ownAccount } from '../own-account.ts'
import { returnPath } from '../return-path.ts'
import { beginRegistration, finishRegistration } from './register.ts'
import { type RelyingParty, relyingParty } from './relying-party.ts'
import { beginPasskeySignIn, finishPasskeySignIn } from './sign-in.ts'

function partyOf(visit: CeremonyVisit): RelyingParty {
  const party = relyingParty(visit)
  if (!party) throw new Problem('conflict', 'platform.passkey.not-here')
  return party
}

interface SentBack {
  response: RegistrationResponseJSON & AuthenticationResponseJSON
  name: string
  to: string | undefined
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What the script sends back. What is inside the response is for the verifier to check, part by part. */
function sentBack(body: unknown): SentBack {
  const { response, name, to } = isObject(body) ? body : {}
  if (!isObject(response) || !isObject(response.response)) throw new Problem('invalid', 'platform.passkey.not-made')
  return {
    response: response as unknown as SentBack['response'], // Unchecked here: the verifier trusts none of it either.
    name: typeof name === 'string' ? name : '',
    to: typeof to === 'string' ? to : undefined,
  }
}

/** Somebody who has not named a passkey finds it again by the browser that they made it with. */
const nameOr = (name: string, { caller, words }: CeremonyVisit) =>
  name.trim() || caller.browser || words.t('platform.way.passkey')

async function invited(visit: CeremonyVisit): Promise<Account> {
  const account = await invitedAccount(visit.tx, visit.params.token)
  if (!account) throw new Problem('conflict', 'platform.invitation.spent')
  return account
}

async function acceptWithPasskey(visit: CeremonyVisit, body: unknown) {
  const { response, name } = sentBack(body)
  const account = await invited(visit)
  const given = { response, name: nameOr(name, visit) }
  const problem = await finishRegistration(visit.tx, partyOf(visit), account, given)
  if (problem) return problem
  if (!(await useInvitation(visit.tx, visit.params.token))) throw new Problem('conflict', 'platform.invitation.spent')
  await enter(visit, visit.effects, { account, way: 'passkey' })
  return { go: visit.url('/account') }
}

async function addPasskey(visit: CeremonyVisit, body: unknown) {
  const { response, name } = sentBack(body)
  if (!isFresh(visit)) return { go: visit.url(proveAgain('/account')) }
  const given = { response, name: nameOr(name, visit) }
  const problem = await finishRegistration(visit.tx, partyOf(visit), await ownAccount(visit), given)
  return problem ?? { go: visit.url('/account') }
}

async function signIn(visit: CeremonyVisit, body: unknown) {
  const { response, to } = sentBack(body)
  const account = await finishPasskeySignIn(visit.tx, partyOf(visit), response)
  if (account instanceof Problem) return account
  await enter(visit, visit.effects, { account, way: 'passkey' })
  return { go: visit.url(await afterSignIn(visit.tx, account.id, returnPath(to))) }
}

const begin = async (visit: CeremonyVisit, account: Account) => ({
  options: await beginRegistration(visit.tx, partyOf(visit), account, visit.programme.name),
})

export const passkeyCeremonies: Ceremony[] = [
  {
    path: '/sign-in/passkey/begin',
    may: anyone,
    run: async (visit) => ({ options: await beginPasskeySignIn(visit.tx, partyOf(visit)) }),
  },
  { path: '/sign-in/passkey/finish', may: anyone, run: signIn },
  {
    path: '/account/passkeys/begin',
    may: oneself,
    run: async (visit) =>
      isFresh(visit) ? begin(visit, await ownAccount(visit)) : { go: visit.url(proveAgain('/account')) },
  },
  { path: '/account/passkeys/finish', may: oneself, run: addPasskey },
  {
    path: '/invitations/:token/passkey/begin',
    may: anyone,
    run: async (visit) => begin(visit, await invited(visit)),
  },
  { path: '/invitations/:token/passkey/finish', may: anyone, run: acceptWithPasskey },
]
