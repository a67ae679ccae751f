import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Tx } from '../../database/index.ts'
import { Problem } from '../../problem/index.ts'
import { type Account, accountById } from '../../session/index.ts'
import { beginCeremony, finishCeremony } from '../challenge.ts'
import type { RelyingParty } from './relying-party.ts'
import { type Passkey, passkeyBy, usedPasskey } from './store.ts'

const purpose = 'sign in with a passkey'

/** Any passkey for this site may answer: whose it is tells us who signs in. */
export async function beginPasskeySignIn(tx: Tx, party: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' })
  await beginCeremony(tx, { token: options.challenge, purpose, accountId: null, sealed: null })
  return options
}

async function verified(tx: Tx, party: RelyingParty, passkey: Passkey, response: AuthenticationResponseJSON) {
  const answer = await verifyAuthenticationResponse({
    response,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    expectedChallenge: async (token) => (await finishCeremony(tx, { token, purpose, accountId: null })) !== null,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.signCount,
    },
  }).catch(() => null)
  return answer?.verified ? answer.authenticationInfo : null
}

/**
 * Whose passkey answered. Nobody is slowed down here, whatever others did before: there is nothing to guess.
 * A count that goes back means that a passkey was copied, and is refused (Web Authentication Level 3, 6.1.1).
 */
export async function finishPasskeySignIn(
  tx: Tx,
  party: RelyingParty,
  response: AuthenticationResponseJSON,
): Promise<Account | Problem> {
  const passkey = await passkeyBy(tx, String(response.id))
  const used = passkey && (await verified(tx, party, passkey, response))
  const account = used && (await accountById(tx, passkey.accountId))
  const handle = Buffer.from(String(response.response.userHandle ?? ''), 'base64url').toString()
  if (!account || handle !== account.id) return new Problem('invalid', 'platform.passkey.not-known')
  await usedPasskey(tx, passkey.id, used.newCounter, used.credentialBackedUp)
  return account
}
