import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inProgramme, type Tx } from '../database/index.ts'
import {
  applyEffects,
  type Capability,
  comesFromOurPages,
  type Effects,
  frameVisit,
  type ProgrammeSeen,
  permits,
  type Site,
  type Visit,
  visitOf,
} from '../http/index.ts'
import { Problem } from '../problem/index.ts'

/** One step that a script of ours takes in somebody's name, in one transaction. */
export interface Ceremony {
  /** Below `/:programme`. */
  path: string
  may: Capability
  /** A Problem that is returned keeps what was written; one that is thrown does not. */
  run(visit: CeremonyVisit, body: unknown): Promise<object | Problem>
}

export interface CeremonyVisit extends Visit<Tx> {
  readonly effects: Effects
}

const longestBody = 65_536

async function answered(site: Site, programme: ProgrammeSeen, request: FastifyRequest, { may, run }: Ceremony) {
  const effects: Effects = {}
  const outcome = await inProgramme(site.database, { programmeId: programme.id, actor: null }, async (plain) => {
    const visit = await visitOf(site, request, programme, plain)
    if (!permits(may, visit.session)) return new Problem('sign-in', 'platform.problem.sign-in')
    return run({ ...visit, effects }, request.body)
  })
  site.changed(programme.id)
  return { outcome, effects }
}

function refuse(answer: FastifyReply, problem: Problem, sentence: string): FastifyReply {
  return answer.code(problem.status).send({ problem: sentence })
}

async function serve(site: Site, ceremony: Ceremony, request: FastifyRequest, answer: FastifyReply) {
  const { programme: slug } = request.params as { programme: string } // The path of every ceremony has it.
  const programme = await site.directory.find(slug)
  const { words } = frameVisit(site, request, programme)
  const refused = (problem: Problem) => refuse(answer, problem, problem.in(words))
  answer.header('cache-control', 'no-store')
  if (!programme) return refused(new Problem('not-found', 'platform.problem.not-found'))
  if (!comesFromOurPages(request, site.settings))
    return refused(new Problem('forbidden', 'platform.problem.from-elsewhere'))
  try {
    const { outcome, effects } = await answered(site, programme, request, ceremony)
    applyEffects(answer, site.settings, programme.slug, effects)
    return outcome instanceof Problem ? refused(outcome) : answer.send(outcome)
  } catch (error) {
    if (error instanceof Problem) return refused(error)
    throw error
  }
}

export function serveCeremonies(app: FastifyInstance, site: Site, ceremonies: readonly Ceremony[]): void {
  for (const ceremony of ceremonies) {
    app.post(`/:programme${ceremony.path}`, { bodyLimit: longestBody }, (request, answer) =>
      serve(site, ceremony, request, answer),
    )
  }
}
