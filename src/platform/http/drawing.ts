import type { FastifyReply } from 'fastify'
import { render } from 'preact-render-to-string'
import type { Problem } from '../problem/index.ts'
import type { MessageKey } from '../words/index.ts'
import { ProblemPage } from './problem-page.tsx'
import type { FileReply, PageReply, Reply } from './route.ts'
import type { FrameVisit, Site } from './site.ts'

export function htmlOf(site: Site, visit: FrameVisit, reply: PageReply): string {
  return `<!DOCTYPE html>${render(site.frame(reply, visit, site.assets))}`
}

export function drawPage(site: Site, answer: FastifyReply, visit: FrameVisit, reply: PageReply): FastifyReply {
  // The frame names whoever is signed in, also round a page that is not there.
  if (visit.session && !answer.hasHeader('cache-control')) answer.header('cache-control', 'no-store')
  return answer
    .code(reply.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(htmlOf(site, visit, reply))
}

export function sendReply(site: Site, answer: FastifyReply, visit: FrameVisit, reply: Reply): FastifyReply {
  if ('redirect' in reply) return answer.redirect(visit.url(reply.redirect), 303)
  if ('body' in reply) return drawPage(site, answer, visit, reply)
  return sendFile(answer, reply)
}

function sendFile(answer: FastifyReply, { file, type, name, keep, policy }: FileReply): FastifyReply {
  if (name) answer.header('content-disposition', `attachment; filename="${name}"`)
  if (policy) answer.header('content-security-policy', policy)
  if (keep) {
    const tag = `"${keep.tag}"`
    answer
      .header('etag', tag)
      .header('cache-control', keep.forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (answer.request.headers['if-none-match'] === tag) return answer.code(304).send()
  }
  return answer.type(type).send(file)
}

type PlainProblem =
  | 'not-found'
  | 'forbidden'
  | 'from-elsewhere'
  | 'too-large'
  | 'too-many'
  | 'unreadable'
  | 'wrong-method'

/** A page of plain words for something that went wrong before, or outside, any page of a module. */
export function drawProblem(
  site: Site,
  answer: FastifyReply,
  visit: FrameVisit,
  status: number,
  what: PlainProblem,
): FastifyReply {
  const { t } = visit.words
  const title = t(`platform.problem.${what}` satisfies MessageKey)
  return drawPage(site, answer, visit, {
    status,
    title,
    body: ProblemPage({ title, lines: [t(`platform.problem.${what}-do`)] }),
  })
}

export function drawBug(site: Site, answer: FastifyReply, visit: FrameVisit, reference: string): FastifyReply {
  const { t } = visit.words
  const title = t('platform.problem.bug')
  return drawPage(site, answer, visit, {
    status: 500,
    title,
    body: ProblemPage({ title, lines: [t('platform.problem.bug-do', { reference })] }),
  })
}

/** A refusal on a page without a form to show it against. */
export function drawRefusal(site: Site, answer: FastifyReply, visit: FrameVisit, problem: Problem): FastifyReply {
  if (problem.kind === 'not-found') return drawProblem(site, answer, visit, 404, 'not-found')
  const { t } = visit.words
  const title = problem.kind === 'forbidden' ? t('platform.problem.forbidden') : t('platform.problem.other')
  const lines = [problem.in(visit.words), t('platform.problem.kept')]
  return drawPage(site, answer, visit, { status: problem.status, title, body: ProblemPage({ title, lines }) })
}
