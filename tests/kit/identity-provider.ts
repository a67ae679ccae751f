import { generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Context, Provider } from 'oidc-provider'
import { afterAll } from 'vitest'
import type { Browser } from './browser.ts'

export interface IdentityProvider {
  issuer: string
  /** Who is signed in at the provider, and how strongly: as the next sign-in there will tell. */
  person: { subject: string; acr?: string }
  /** What the provider was asked, the latest last. */
  asked: URLSearchParams[]
  /** The private key of the client that signs. */
  key: JsonWebKey
  close(): Promise<void>
}

function newKey(kid: string): JsonWebKey & { kid: string; alg: string; use: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }
}

const publicPart = ({ kty, n, e, kid, alg, use }: ReturnType<typeof newKey>) => ({ kty, n, e, kid, alg, use })

/** A certified provider on this machine, in which whoever comes is already signed in. */
export async function identityProvider(callbacks: string[]): Promise<IdentityProvider> {
  const signing = newKey('client')
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const issuer = `http://127.0.0.1:${port}`
  const running: IdentityProvider = {
    issuer,
    person: { subject: 'somebody' },
    asked: [],
    key: signing,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
  const client = { redirect_uris: callbacks, grant_types: ['authorization_code'], response_types: ['code'] }
  const provider = new Provider(issuer, {
    clients: [
      {
        ...client,
        client_id: 'by-secret',
        client_secret: 'a client secret',
        token_endpoint_auth_method: 'client_secret_basic',
      },
      {
        ...client,
        client_id: 'by-key',
        jwks: { keys: [publicPart(signing)] },
        token_endpoint_auth_method: 'private_key_jwt',
      },
    ],
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    jwks: { keys: [newKey('provider')] },
    acrValues: ['bronze', 'gold'],
    claims: { openid: ['sub', 'acr', 'email', 'email_verified'], acr: null, auth_time: null },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/interaction' },
    findAccount: (_context: Context, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: 'claimed@example.org', email_verified: true }),
    }),
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const serve = provider.callback()
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/auth') running.asked.push(url.searchParams)
    if (url.pathname !== '/interaction') return serve(request, response)
    const { subject, acr } = running.person
    await provider.interactionFinished(request, response, { login: { accountId: subject, ...(acr ? { acr } : {}) } })
  }
  afterAll(() => running.close())
  return running
}

/** Follows a browser through the provider until it is sent back; returns the address, within our site, that it comes to. */
export async function throughProvider(address: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = new URL(address)
  for (let steps = 0; steps < 8 && at.hostname === '127.0.0.1'; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null)
      throw new Error(`the provider stopped at ${at.pathname} with ${answer.status}: ${await answer.text()}`)
    at = new URL(next, at)
  }
  return at.pathname + at.search
}

/** From one of our pages to the provider and back, as a browser goes. */
export async function viaProvider(browser: Browser, path: string) {
  const leaving = await browser.request('GET', path)
  return browser.open(await throughProvider(String(leaving.headers.location)))
}
