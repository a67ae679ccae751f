import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { takesFile } from '../fields/index.ts'
import { answerForm, answerFormPage } from './answer-form.ts'
import { type Asked, answerPage } from './answer-page.ts'
import { sendShared, sharedFor } from './answer-shared.ts'
import { drawProblem } from './drawing.ts'
import { takePictures } from './pictures.ts'
import { programmeAsked } from './programme-asked.ts'
import type { PageRoute, Route } from './route.ts'
import { sealedAddress } from './searched.ts'
import type { Site } from './site.ts'
import type { ProgrammeSeen } from './visit.ts'
import { frameVisit } from './welcome.ts'

type Method = 'GET' | 'POST'
type Answer = (request: FastifyRequest, answer: FastifyReply, programme: ProgrammeSeen) => Promise<FastifyReply>

/** The address of a programme's page as the router knows it. */
export function patternOf(route: Route): string {
  return route.path === '/' ? '/:programme' : `/:programme${route.path}`
}

/** As it was drawn for another visitor, where that may be. */
async function answerPageOnce(asked: Asked<PageRoute>): Promise<FastifyReply> {
  const page = await sharedFor(asked)
  return page ? sendShared(asked, page) : answerPage(asked)
}

/** Before anybody is asked to sign in: the address of that page, too, would be kept with the words in it. */
function sealingFirst(site: Site, { searchedBy }: Route, then: Answer): Answer {
  if (searchedBy === undefined) return then
  return async (request, answer, programme) => {
    const sealed = sealedAddress({ vault: site.vault, programme }, request, searchedBy)
    if (sealed === null) return then(request, answer, programme)
    return answer.header('cache-control', 'no-store').redirect(sealed, 303)
  }
}

function answersOf(site: Site, route: Route): Partial<Record<Method, Answer>> {
  if (route.kind === 'page') {
    const GET: Answer = (request, answer, programme) => answerPageOnce({ site, route, request, answer, programme })
    return { GET: sealingFirst(site, route, GET) }
  }
  const POST: Answer = (request, answer, programme) => answerForm({ site, route, request, answer, programme })
  if (route.action) return { POST }
  const GET: Answer = (request, answer, programme) => answerFormPage({ site, route, request, answer, programme })
  return { GET: sealingFirst(site, route, GET), POST }
}

/** Finds the programme first: an address of a programme that is not there is answered like any other unknown one. */
function withProgramme(site: Site, then: Answer) {
  return async (request: FastifyRequest, answer: FastifyReply) => {
    const programme = await programmeAsked(site, request)
    if (!programme) return drawProblem(site, answer, frameVisit(site, request, null), 404, 'not-found')
    return then(request, answer, programme)
  }
}

const hasPicture = (route: Route) => route.kind === 'form' && takesFile(route.fields)

export async function serveRoutes(app: FastifyInstance, site: Site): Promise<void> {
  const patterns = new Map<string, Partial<Record<Method, Answer>>>()
  for (const route of site.routes) {
    const pattern = patternOf(route)
    patterns.set(pattern, { ...patterns.get(pattern), ...answersOf(site, route) })
  }
  const inParts = new Set(site.routes.filter(hasPicture).map(patternOf))
  for (const [url, answers] of patterns) if (!inParts.has(url)) serveOne(app, site, url, answers)
  await app.register(async (forms) => {
    await takePictures(forms)
    for (const url of inParts) serveOne(forms, site, url, patterns.get(url) ?? {})
  })
}

function serveOne(app: FastifyInstance, site: Site, url: string, { GET, POST }: Partial<Record<Method, Answer>>): void {
  if (GET) app.get(url, withProgramme(site, GET))
  if (POST) app.post(url, withProgramme(site, POST))
}
