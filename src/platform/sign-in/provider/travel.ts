import type { FastifyReply, FastifyRequest } from 'fastify'
import { inProgramme, type Tx } from '../../database/index.ts'
import { type ProgrammeSeen, type Site, secureCookies, type Visit, visitOf } from '../../http/index.ts'
import { Problem } from '../../problem/index.ts'
import { hashOf, newToken } from '../../session/index.ts'
import { beginCeremony, finishCeremony } from '../challenge.ts'
import type { OpenProvider } from './client.ts'
import { depart, type JourneyChecks } from './journey.ts'
import { providerBy, secretOf } from './store.ts'

/** One request on the way to a provider, or back. */
export interface Travel {
  site: Site
  programme: ProgrammeSeen
  request: FastifyRequest
  answer: FastifyReply
}

/** Why somebody travels: to sign in, to take up an invitation, or to link one more way to their account. */
export interface Errand {
  invitation: string | null
  /** The account to link, which must still be the one signed in when they come back. */
  link: string | null
  to: string
  again: boolean
}

export interface Journey extends Errand {
  checks: JourneyChecks
  /** Hash of what the browser keeps meanwhile: the journey ends in the browser in which it began. */
  browser: string
}

const purpose = 'a journey to a provider'
const minutes = 10

const cookieFor = (slug: string) => `kith_journey_${slug}`
const sealFor = (tx: Tx, state: string) => `${purpose}/${tx.programmeId}/${state}`
export const hashText = (token: string) => hashOf(token).toString('base64url')

/** The part of an address that names the provider, or the invitation. */
export function named(request: FastifyRequest, name: string): string | undefined {
  // Every route of ours has string parameters only.
  return (request.params as Record<string, string>)[name]
}

export function callbackOf({ site, programme }: Travel, provider: OpenProvider): string {
  return `${new URL(site.settings.publicUrl).origin}/${programme.slug}/sign-in/from/${provider.code}`
}

export function within<T>(travel: Travel, work: (visit: Visit<Tx>) => Promise<T>): Promise<T> {
  const { site, programme, request } = travel
  return inProgramme(site.database, { programmeId: programme.id, actor: null }, async (plain) =>
    work(await visitOf(site, request, programme, plain)),
  )
}

export async function openProvider(visit: Visit<Tx>, code: string | undefined): Promise<OpenProvider> {
  const provider = await providerBy(visit.tx, code)
  if (!provider) throw new Problem('not-found', 'platform.problem.not-found')
  const opened = secretOf(visit.tx, visit.vault, provider)
  if (opened === null) throw new Error('the secret of an identity provider cannot be opened with this server secret')
  return { ...provider, opened }
}

/** For the operator: what kind of failure, and nothing of what was sent, since it may say who somebody is. */
export function logFailure({ request }: Travel, { code: provider }: OpenProvider, error: unknown): void {
  const kind = error instanceof Error ? error.name : 'unknown'
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  request.log.warn({ provider, kind, code }, 'an identity provider failed')
}

function keepInBrowser({ site, programme, answer }: Travel, token: string): void {
  answer.setCookie(cookieFor(programme.slug), token, {
    httpOnly: true,
    // It must come along when the provider sends people back.
    sameSite: 'lax',
    path: `/${programme.slug}/sign-in/from`,
    maxAge: minutes * 60,
    secure: secureCookies(site.settings),
  })
}

/** Remembers the errand and leads the browser to the provider. No transaction is open while the provider is asked. */
export async function setOut(travel: Travel, provider: OpenProvider, errand: Errand): Promise<FastifyReply> {
  const { demo } = travel.site.settings
  const callback = callbackOf(travel, provider)
  const { address, checks } = await depart(provider, { demo, callback }, errand.again).catch((error: unknown) => {
    logFailure(travel, provider, error)
    throw new Problem('conflict', ['platform.provider.away', { provider: provider.name }])
  })
  const token = newToken()
  const journey: Journey = { ...errand, checks, browser: hashText(token) }
  await within(travel, async ({ tx, vault }) => {
    const sealed = vault.seal(JSON.stringify(journey), sealFor(tx, checks.state))
    await beginCeremony(tx, { token: checks.state, purpose, accountId: null, sealed })
  })
  keepInBrowser(travel, token)
  return travel.answer.header('cache-control', 'no-store').redirect(address, 303)
}

/** The journey that this browser began, once. */
export async function comeBack(travel: Travel, visit: Visit<Tx>): Promise<Journey | null> {
  const { request, programme } = travel
  const state = visit.query.state?.[0] ?? ''
  const begun = await finishCeremony(visit.tx, { token: state, purpose, accountId: null })
  const opened = begun?.sealed && visit.vault.open(begun.sealed, sealFor(visit.tx, state))
  if (!opened) return null
  const journey: Journey = JSON.parse(opened)
  return journey.browser === hashText(request.cookies[cookieFor(programme.slug)] ?? '') ? journey : null
}
