import type { FastifyReply } from 'fastify'
import type { Settings } from '../settings/index.ts'
import type { Effects } from './visit.ts'

/** One cookie a programme: somebody who works for two regions is signed in to each on its own. */
export function sessionCookie(slug: string): string {
  return `kith_${slug}`
}

/** By it a browser that somebody has signed in with before is not slowed down by strangers' failures. */
export function knownBrowserCookie(slug: string): string {
  return `kith_known_${slug}`
}

export const languageCookie = 'kith_language'

const base = { httpOnly: true, sameSite: 'lax' } as const

export function secureCookies(settings: Settings): boolean {
  return settings.publicUrl.startsWith('https:')
}

export function setSessionCookie(answer: FastifyReply, settings: Settings, slug: string, token: string): void {
  answer.setCookie(sessionCookie(slug), token, { ...base, path: `/${slug}`, secure: secureCookies(settings) })
}

export function clearSessionCookie(answer: FastifyReply, settings: Settings, slug: string): void {
  answer.clearCookie(sessionCookie(slug), { ...base, path: `/${slug}`, secure: secureCookies(settings) })
}

const year = 31_536_000

export function applyEffects(answer: FastifyReply, settings: Settings, slug: string, effects: Effects): void {
  if (effects.session === null) {
    clearSessionCookie(answer, settings, slug)
    // Nor does the browser go back to a form that was kept for whoever was signed in.
    answer.header('clear-site-data', '"cache"')
  } else if (effects.session !== undefined) setSessionCookie(answer, settings, slug, effects.session)
  if (effects.knownBrowser !== undefined) {
    answer.setCookie(knownBrowserCookie(slug), effects.knownBrowser, {
      ...base,
      path: `/${slug}`,
      maxAge: year,
      secure: secureCookies(settings),
    })
  }
  if (effects.language !== undefined) {
    answer.setCookie(languageCookie, effects.language, {
      ...base,
      path: '/',
      maxAge: year,
      secure: secureCookies(settings),
    })
  }
}
