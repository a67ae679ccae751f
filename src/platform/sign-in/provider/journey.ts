import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { configurationOf, type OpenProvider } from './client.ts'
import type { Identity } from './link.ts'
import { profiles } from './profile.ts'

/** What must come back from the provider as it was sent; kept sealed meanwhile. */
export interface JourneyChecks {
  state: string
  nonce: string
  verifier: string
  /** The sign-in must have happened just now, not hours ago. */
  again: boolean
}

const nowMeans = 300

export interface Departure {
  address: string
  checks: JourneyChecks
}

interface Site {
  demo: boolean
  /** Where the provider sends people back to. */
  callback: string
}

/** Authorization code with PKCE, state and nonce (OAuth 2.0 Security Best Current Practice, RFC 9700, 2025). */
export async function depart(provider: OpenProvider, { demo, callback }: Site, again: boolean): Promise<Departure> {
  const configuration = await configurationOf(provider, demo)
  const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), again }
  const address = buildAuthorizationUrl(configuration, {
    ...profiles[provider.profile].asks(provider.settings),
    ...(again ? { prompt: 'login', max_age: String(nowMeans) } : {}),
    scope: 'openid',
    redirect_uri: callback,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, checks }
}

/** Who the provider says it is; null where its word is not as strong as its profile asks. Throws where it is no word. */
export async function arrive(
  provider: OpenProvider,
  { demo, callback }: Site,
  query: string,
  checks: JourneyChecks,
): Promise<Identity | null> {
  const configuration = await configurationOf(provider, demo)
  const tokens = await authorizationCodeGrant(configuration, new URL(`${callback}?${query}`), {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.verifier,
    idTokenExpected: true,
    ...(checks.again ? { maxAge: nowMeans } : {}),
  })
  const claims = tokens.claims()
  if (!claims || !profiles[provider.profile].satisfies(claims, provider.settings, provider.issuer)) return null
  return { issuer: claims.iss, subject: claims.sub }
}
