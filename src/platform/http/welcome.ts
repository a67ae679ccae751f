import type { FastifyRequest } from 'fastify'
import { actingAs, asId, inProgramme, newId, readProgramme, type Tx } from '../database/index.ts'
import { type Typed, typedFrom } from '../fields/index.ts'
import { browserName, type Session, sessionChanged, sessionOf } from '../session/index.ts'
import { availableLanguages, negotiateLanguage, type Words, wordsFor } from '../words/index.ts'
import { knownBrowserCookie, languageCookie, sessionCookie } from './cookies.ts'
import { wasDemo } from './programme.ts'
import type { FrameVisit, Site } from './site.ts'
import { type Caller, type ProgrammeSeen, permits, type Submission, type Visit } from './visit.ts'

/** Among the languages of whole pages, unless it is about a part of Kith that is there in others too. */
export function languageOf(
  request: FastifyRequest,
  programme: ProgrammeSeen | null,
  available: readonly string[] = availableLanguages(),
): Words {
  const acceptHeader = request.headers['accept-language'] ?? programme?.language
  return wordsFor(negotiateLanguage({ chosen: request.cookies?.[languageCookie], acceptHeader }, available))
}

/** Enough to draw the frame around anything, even when nothing else is known. */
export function frameVisit(
  site: Site,
  request: FastifyRequest,
  programme: ProgrammeSeen | null,
  session: Session | null = null,
): FrameVisit {
  const base = programme ? `/${programme.slug}` : ''
  return {
    programme,
    session,
    words: languageOf(request, programme),
    path: request.url.slice(base.length) || '/',
    demo: site.settings.demo,
    url: (path) => base + path,
  }
}

const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The site's own address. A machine has several names for itself, and a browser holds to the one that was asked for. */
export function originOf(site: Site, request: FastifyRequest): string {
  const own = new URL(site.settings.publicUrl)
  const asked = request.hostname
  if (thisMachine.has(own.hostname) && thisMachine.has(asked)) own.hostname = asked
  return own.origin
}

function callerOf(request: FastifyRequest, programme: ProgrammeSeen): Caller {
  return {
    address: request.ip,
    browser: browserName(request.headers['user-agent'] ?? ''),
    knownBrowser: request.cookies[knownBrowserCookie(programme.slug)],
  }
}

/** Nobody signs in to what was a demo where the app is none: see `wasDemo`. */
const isClosed = (site: Site, programme: ProgrammeSeen) => !site.settings.demo && wasDemo(programme)

/** A session made by stepping in is worth nothing once the app is no longer a demo; in what was one, no session is. */
function unlessDemo(site: Site, programme: ProgrammeSeen, known: Session | null): Session | null {
  return (known?.demo && !site.settings.demo) || isClosed(site, programme) ? null : known
}

/** The frame for an answer that no page gave: whoever is signed in is not shown as signed out. */
export async function frameFor(
  site: Site,
  request: FastifyRequest,
  programme: ProgrammeSeen | null,
): Promise<FrameVisit> {
  const token = programme && request.cookies?.[sessionCookie(programme.slug)]
  if (!programme || !token) return frameVisit(site, request, programme)
  const looking = readProgramme(site.database, { programmeId: programme.id, actor: null }, (tx) => sessionOf(tx, token))
  const session = await looking.catch(() => null)
  return frameVisit(site, request, programme, unlessDemo(site, programme, session))
}

/** Reads the session unless `find` knows it. */
export async function visitOf(
  site: Site,
  request: FastifyRequest,
  programme: ProgrammeSeen,
  plain: Tx,
  find: (tx: Tx, token: string | undefined) => Promise<Session | null> = sessionOf,
): Promise<Visit<Tx>> {
  const session = unlessDemo(site, programme, await find(plain, request.cookies[sessionCookie(programme.slug)]))
  // Every route of a programme has string parameters only.
  const params = request.params as Record<string, string>
  return {
    ...frameVisit(site, request, programme, session),
    programme,
    closed: isClosed(site, programme),
    tx: session ? actingAs(plain, session.key) : plain,
    params,
    caller: callerOf(request, programme),
    vault: site.vault,
    absolute: (path) => `${originOf(site, request)}/${programme.slug}${path}`,
    query: typedFrom(request.query),
    may: (capability) => permits(capability, session),
  }
}

interface Visiting {
  site: Site
  request: FastifyRequest
  programme: ProgrammeSeen
}

/**
 * One visit in one transaction. Where its session was remembered and no longer holds, nothing was done: the visit begins
 * again with the session as it now is.
 */
export async function visiting<T>(
  { site, request, programme }: Visiting,
  readOnly: boolean,
  work: (visit: Visit<Tx>) => Promise<T>,
): Promise<T> {
  const scope = { programmeId: programme.id, actor: null, readOnly }
  const visit = () =>
    inProgramme(site.database, scope, async (plain) =>
      work(await visitOf(site, request, programme, plain, site.sessions.find)),
    )
  try {
    return await visit()
  } catch (error) {
    if (!sessionChanged(error)) throw error
    site.sessions.forget(request.cookies[sessionCookie(programme.slug)])
    return visit()
  }
}

export function submissionOf(visit: Visit<Tx>, body: unknown): Submission {
  const typed: Typed = typedFrom(body)
  return { ...visit, typed, commandId: asId<'command'>(typed['kith-command']?.[0]) ?? newId<'command'>(), effects: {} }
}
