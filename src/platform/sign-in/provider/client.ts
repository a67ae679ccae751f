import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  PrivateKeyJwt,
} from 'openid-client'
import { clientKey } from './client-key.ts'
import { profiles, proofOf } from './profile.ts'
import type { Provider } from './store.ts'

/** A provider with its secret out of the seal. */
export interface OpenProvider extends Provider {
  opened: string
}

const patience = 10
const keptFor = 3_600_000

interface Known {
  at: number
  configuration: Promise<Configuration>
}

const known = new Map<string, Known>()

async function proveBy({ profile, settings, opened }: OpenProvider): Promise<ClientAuth> {
  const proof = proofOf(profiles[profile], settings)
  if (proof === 'private_key_jwt') return PrivateKeyJwt(await clientKey(opened))
  return proof === 'client_secret_post' ? ClientSecretPost(opened) : ClientSecretBasic(opened)
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Without TLS only on this very machine, and only where nobody real signs in. */
function mayBeInsecure(issuer: URL, demo: boolean): boolean {
  return demo && issuer.protocol === 'http:' && loopback.has(issuer.hostname)
}

async function discovered(provider: OpenProvider, demo: boolean): Promise<Configuration> {
  const issuer = new URL(provider.issuer)
  const execute = mayBeInsecure(issuer, demo) ? [allowInsecureRequests] : []
  return discovery(issuer, provider.clientId, {}, await proveBy(provider), { execute, timeout: patience })
}

/** What the provider says of itself, asked for at most once an hour. */
export function configurationOf(provider: OpenProvider, demo: boolean): Promise<Configuration> {
  const name = JSON.stringify([
    provider.id,
    provider.issuer,
    provider.clientId,
    provider.secret.toString('base64'),
    demo,
  ])
  const kept = known.get(name)
  if (kept && Date.now() - kept.at < keptFor) return kept.configuration
  const configuration = discovered(provider, demo)
  known.set(name, { at: Date.now(), configuration })
  configuration.catch(() => known.delete(name))
  return configuration
}
