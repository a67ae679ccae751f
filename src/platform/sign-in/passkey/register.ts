import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Tx } from '../../database/index.ts'
import { Problem } from '../../problem/index.ts'
import type { Account } from '../../session/index.ts'
import { beginCeremony, finishCeremony } from '../challenge.ts'
import { recordWayAdded } from '../ways.ts'
import type { RelyingParty } from './relying-party.ts'
import { keepPasskey, passkeyBy, passkeysOf } from './store.ts'

const purpose = 'register a passkey'
/** Ed25519, ECDSA with P-256, RSA with SHA-256: what browsers and security keys have in common. */
const algorithms = [-8, -7, -257]

/** What the browser needs to make a passkey: found without a name typed first, and only used by its holder. */
export async function beginRegistration(
  tx: Tx,
  party: RelyingParty,
  account: Account,
  programme: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await passkeysOf(tx, account.id)
  const options = await generateRegistrationOptions({
    rpName: programme,
    rpID: party.id,
    userID: new Uint8Array(Buffer.from(account.id)),
    userName: account.email ?? account.name,
    userDisplayName: account.name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  })
  await beginCeremony(tx, { token: options.challenge, purpose, accountId: account.id, sealed: null })
  return options
}

const longestName = 60

async function verified(tx: Tx, party: RelyingParty, account: Account, response: RegistrationResponseJSON) {
  const answer = await verifyRegistrationResponse({
    response,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
    expectedChallenge: async (token) => (await finishCeremony(tx, { token, purpose, accountId: account.id })) !== null,
    // It quotes what the browser sent, which is nobody's business but the browser's.
  }).catch(() => null)
  return answer?.verified ? answer.registrationInfo : null
}

/** Keeps the passkey that the browser made. A Problem is returned, so that the challenge stays used. */
export async function finishRegistration(
  tx: Tx,
  party: RelyingParty,
  account: Account,
  given: { response: RegistrationResponseJSON; name: string },
): Promise<Problem | null> {
  const made = await verified(tx, party, account, given.response)
  if (!made) return new Problem('invalid', 'platform.passkey.not-made')
  if (await passkeyBy(tx, made.credential.id)) return new Problem('conflict', 'platform.passkey.known')
  await keepPasskey(tx, {
    accountId: account.id,
    credentialId: made.credential.id,
    publicKey: Buffer.from(made.credential.publicKey),
    signCount: made.credential.counter,
    transports: made.credential.transports ?? [],
    backedUp: made.credentialBackedUp,
    name: given.name.trim().slice(0, longestName),
  })
  await recordWayAdded(tx, account, 'passkey')
  return null
}
