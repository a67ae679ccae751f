import type { FastifyReply } from 'fastify'
import type { Settings } from '../settings/index.ts'

/** One cookie a programme: somebody who works for two regions is signed in to each on its own. */
export function sessionCookie(slug: string): string {
  return `kith_${slug}`
}

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
