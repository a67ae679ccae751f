import type { FastifyReply, FastifyRequest } from 'fastify'
import { dayOf } from '../clock/index.ts'
import type { Asked } from './answer-page.ts'
import { sessionCookie } from './cookies.ts'
import { htmlOf } from './drawing.ts'
import { encodingFor } from './encoding.ts'
import type { PageRoute } from './route.ts'
import { type SharedPage, sharedPage } from './shared-page.ts'
import { permits } from './visit.ts'
import { frameVisit, languageOf, originOf, visiting } from './welcome.ts'

const longestAddress = 500
/** Bytes from which on compressing pays. */
const worthPacking = 1024

/** Only for whoever has no session of this programme, not even one that has ended. */
function mayShare({ route, request, programme }: Asked<PageRoute>): boolean {
  return (
    route.shared > 0 &&
    request.cookies[sessionCookie(programme.slug)] === undefined &&
    request.url.length <= longestAddress
  )
}

/** All that such a page may hang on, besides the data. */
function nameOf({ site, request, programme }: Asked<PageRoute>): string {
  const { language, dir } = languageOf(request, programme)
  const today = dayOf(site.database.clock())
  return [programme.id, originOf(site, request), language, dir, today, request.url].join('\n')
}

/** Draws it as for a visitor of whom nothing is known; null where it cannot be shared: not there, or moved. */
async function drawn(asked: Asked<PageRoute>): Promise<SharedPage | null> {
  const { site, route, request, programme } = asked
  const reply = await visiting(asked, true, async (visit) =>
    permits(route.may, visit.session) ? route.show(visit) : null,
  )
  if (!reply || 'redirect' in reply) return null
  if ('file' in reply) return reply.name || reply.policy ? null : sharedPage(reply.type, reply.file)
  if ((reply.status ?? 200) !== 200) return null
  return sharedPage('text/html; charset=utf-8', htmlOf(site, frameVisit(site, request, programme), reply))
}

function isKnown(request: FastifyRequest, tag: string): boolean {
  const known = request.headers['if-none-match']
  return known !== undefined && known.split(',').some((each) => each.trim() === tag || each.trim() === '*')
}

export async function sendShared(asked: Asked<PageRoute>, page: SharedPage): Promise<FastifyReply> {
  const { request, answer } = asked
  // A browser may keep it and asks each time whether it is still so: whoever signs in, or joins, sees that at once.
  answer.header('cache-control', 'no-cache').header('etag', page.tag)
  answer.header('vary', 'accept-encoding, accept-language, cookie')
  if (isKnown(request, page.tag)) return answer.code(304).send()
  const encoding = page.body.length < worthPacking ? 'identity' : encodingFor(request)
  if (encoding !== 'identity') answer.header('content-encoding', encoding)
  answer.type(page.type)
  return answer.send(await page.as(encoding))
}

/** The page as it was drawn for somebody else a moment ago, or null where it has to be drawn for this visitor alone. */
export async function sharedFor(asked: Asked<PageRoute>): Promise<SharedPage | null> {
  if (!mayShare(asked)) return null
  const { site, route, programme } = asked
  return site.shared.find({ programmeId: programme.id, name: nameOf(asked), seconds: route.shared }, () => drawn(asked))
}
