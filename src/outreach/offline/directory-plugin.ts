import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { inProgramme } from '../../platform/database/index.ts'
import { frameVisit, type Plugin, type ProgrammeSeen, permits, type Site, visitOf } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { directoryFor } from './directory.ts'
import type { Directory } from './directory-shape.ts'

type Asked = FastifyRequest<{ Params: { programme: string } }>

/** Names what a directory says, whenever it was made. Weak, since the answer may be compressed on its way. */
function tagOf({ madeAt: _madeAt, ...said }: Directory): string {
  return `W/"${createHash('sha256').update(JSON.stringify(said)).digest('base64url')}"`
}

/** Whether the phone has this already. A proxy may have made the tag that it was given strong. */
function hasAlready({ headers }: Asked, tag: string): boolean {
  const opaque = (each: string) => each.trim().replace(/^W\//, '')
  return (headers['if-none-match'] ?? '').split(',').some((each) => opaque(each) === opaque(tag))
}

function directoryAsked(site: Site, programme: ProgrammeSeen, request: Asked): Promise<Directory | Problem> {
  const scope = { programmeId: programme.id, actor: null, readOnly: true }
  return inProgramme(site.database, scope, async (plain) => {
    const { session, tx } = await visitOf(site, request, programme, plain)
    if (permits(may.recordOutreach, session)) return directoryFor(tx, programme)
    return session
      ? new Problem('forbidden', 'platform.problem.forbidden')
      : new Problem('sign-in', 'platform.problem.sign-in')
  })
}

async function answered(site: Site, request: Asked, answer: FastifyReply): Promise<FastifyReply> {
  const programme = await site.directory.find(request.params.programme)
  const asked = programme
    ? await directoryAsked(site, programme, request)
    : new Problem('not-found', 'platform.problem.not-found')
  answer.header('cache-control', 'no-store')
  if (asked instanceof Problem) {
    const { words } = frameVisit(site, request, programme)
    return answer.code(asked.status).send({ problem: asked.in(words) })
  }
  const tag = tagOf(asked)
  answer.header('etag', tag)
  return hasAlready(request, tag) ? answer.code(304).send() : answer.send(asked)
}

/** The directory that the capture app keeps on the phone. */
export const captureDirectory: Plugin = (app, site) => {
  app.get('/:programme/capture/directory.json', (request: Asked, answer) => answered(site, request, answer))
}
