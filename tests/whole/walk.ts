import type { LightMyRequestResponse } from 'fastify'
import type { Browser } from '../kit/browser.ts'

/** A page, or file, that a link led to. */
export interface Visited {
  address: string
  /** Where the link stood. */
  from: string
  status: number
  type: string
  html: string
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#39;': "'" }

export function decoded(html: string): string {
  return html.replace(/&(amp|quot|lt|gt|#39);/g, (entity) => entities[entity] ?? entity)
}

/** The addresses of links on a page, as a browser would ask for them. */
export function linksOn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => decoded(href ?? ''))
}

/** The addresses of pictures and icons on a page. */
export function drawnOn(html: string): string[] {
  return [...html.matchAll(/<(?:img\b[^>]*\ssrc|link\b[^>]*\shref)="([^"]*)"/g)].map(([, address]) =>
    decoded(address ?? ''),
  )
}

/** Pages that differ only in ids and in what was typed in the query are of one kind. */
export function kindOf(address: string): string {
  const url = new URL(address, 'http://kith')
  const asked = [...new Set(url.searchParams.keys())].sort().join('&')
  return url.pathname.replace(uuid, ':id') + (asked && `?${asked}`)
}

interface Waiting {
  address: string
  from: string
}

/** Follows the links of a programme from its first page, a few of each kind, and brings back all that it saw. */
export async function walk(browser: Browser, slug: string, ofEachKind = 2): Promise<Visited[]> {
  const waiting: Waiting[] = [{ address: `/${slug}`, from: 'the address bar' }]
  const [seen, kinds, visited] = [new Set<string>(), new Map<string, number>(), new Array<Visited>()]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const count = kinds.get(kindOf(next.address)) ?? 0
    if (seen.has(next.address) || count >= ofEachKind) continue
    seen.add(next.address)
    kinds.set(kindOf(next.address), count + 1)
    const page = await visit(browser, next)
    visited.push(page)
    waiting.push(...ownLinks(page, slug).map((address) => ({ address, from: page.address })))
  }
  return visited
}

async function visit(browser: Browser, { address, from }: Waiting): Promise<Visited> {
  const answer = await browser.request('GET', address)
  const type = String(answer.headers['content-type'] ?? '')
  return { address, from, status: answer.statusCode, type, html: bodyOf(answer) }
}

/** A redirect is a page whose only link is where it leads. */
function bodyOf(answer: LightMyRequestResponse): string {
  return answer.statusCode === 303 ? `<a href="${String(answer.headers.location)}"></a>` : answer.body
}

function ownLinks({ address, html, type, status }: Visited, slug: string): string[] {
  if (status !== 303 && !type.startsWith('text/html')) return []
  return linksOn(html)
    .map((href) => new URL(href, `http://kith${address}`))
    .filter((url) => url.host === 'kith' && (url.pathname === `/${slug}` || url.pathname.startsWith(`/${slug}/`)))
    .map((url) => url.pathname + url.search)
}
